import type { Tree } from '@nx/devkit';
import { format, resolveConfig } from 'prettier';

/** Lays out the code that was written as lint asks; what npm and Nx write keeps its own form. */
export async function formatted(tree: Tree): Promise<void> {
  for (const { path } of tree.listChanges().filter((change) => change.path.endsWith('.ts'))) {
    const filepath = `${tree.root}/${path}`;
    const options = { ...(await resolveConfig(filepath)), filepath };
    tree.write(path, await format(tree.read(path, 'utf8') ?? '', options));
  }
}

import type { GeneratorCallback, Tree } from '@nx/devkit';
import { unlinkAndLock, writeWhatIsMade } from './afterwards.ts';
import { namingOf, type Options } from './naming.ts';
import { ownFilesOf } from './own-files.ts';
import { ensureName } from './refuse.ts';
import { registrationsOf } from './registrations.ts';
import { ensureUnused } from './unused.ts';

/**
 * Takes away a feature that was never used: where its events stand in a record, they could no
 * longer be read.
 */
export default function removeFeature(
  tree: Tree,
  options: Pick<Options, 'name' | 'plural'>,
): GeneratorCallback {
  ensureName(options);
  const naming = namingOf(options);
  const files = ownFilesOf(naming);
  const missing = files.find((path) => !tree.exists(path));
  if (missing !== undefined)
    throw new Error(
      `“${naming.fileName}” is no feature as new:feature writes one: there is no ${missing}. Say --plural where it was given; else take it away by hand.`,
    );
  ensureUnused(naming, tree.root);
  for (const path of files) tree.delete(path);
  for (const { path, remove } of registrationsOf(naming))
    tree.write(path, remove(tree.read(path, 'utf8') ?? ''));
  return () => {
    unlinkAndLock(tree.root, naming);
    writeWhatIsMade(tree.root);
  };
}

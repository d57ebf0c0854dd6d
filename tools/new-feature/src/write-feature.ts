import { fileURLToPath } from 'node:url';
import { generateFiles, type GeneratorCallback, type Tree } from '@nx/devkit';
import { linkAndLock, writeWhatIsMade } from './afterwards.ts';
import { formatted } from './formatted.ts';
import { goldenOf } from './golden.ts';
import { leftByHand } from './left-by-hand.ts';
import { type Naming, namingOf, type Options } from './naming.ts';
import { ensureFree, ensureName } from './refuse.ts';
import { registrationsOf } from './registrations.ts';

const files = fileURLToPath(new URL('../files', import.meta.url));
const LIKE = 'libs/modules/dialogue';

/**
 * package.json and tsconfig.json as a feature has them that builds on the same packages, in the
 * versions of today.
 */
function writeManifests(tree: Tree, { fileName }: Naming): void {
  const read = (path: string): string => tree.read(path, 'utf8') ?? '';
  tree.write(
    `libs/modules/${fileName}/package.json`,
    read(`${LIKE}/package.json`).replace('"@cylch/dialogue"', `"@cylch/${fileName}"`),
  );
  tree.write(`libs/modules/${fileName}/tsconfig.json`, read(`${LIKE}/tsconfig.json`));
}

/**
 * Writes a feature with its rules, specs, view, lines and GraphQL, and registers it everywhere that
 * it must be known.
 */
export default async function writeFeature(
  tree: Tree,
  options: Options,
): Promise<GeneratorCallback> {
  ensureName(options);
  const naming = namingOf(options);
  ensureFree(naming, tree.root);
  const { fileName } = naming;
  generateFiles(tree, `${files}/feature`, `libs/modules/${fileName}`, naming);
  generateFiles(tree, `${files}/bench`, 'test/bench/data/features', naming);
  generateFiles(tree, `${files}/acceptance`, 'test/acceptance', naming);
  writeManifests(tree, naming);
  for (const { path, text } of goldenOf(naming)) tree.write(path, text);
  for (const { path, add } of registrationsOf(naming))
    tree.write(path, add(tree.read(path, 'utf8') ?? ''));
  await formatted(tree);
  return () => {
    linkAndLock(tree.root, naming);
    writeWhatIsMade(tree.root);
    console.log(leftByHand(naming));
  };
}

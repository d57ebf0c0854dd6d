import { execFileSync } from 'node:child_process';
import { rmSync, symlinkSync } from 'node:fs';
import type { Naming } from './naming.ts';

/** What a program says is shown where it fails, and then alone. */
const run = (root: string, program: string, args: readonly string[], env = {}): unknown =>
  execFileSync(program, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
const linkOf = (root: string, { fileName }: Naming): string =>
  `${root}/node_modules/@cylch/${fileName}`;

/**
 * npm writes the lock; nothing needs to be fetched, for a feature asks for no package that is not
 * there.
 */
const lock = (root: string): unknown =>
  run(root, 'npm', [
    'install',
    '--package-lock-only',
    '--ignore-scripts',
    '--prefer-offline',
    '--loglevel=error',
  ]);

/** Makes the package known to npm, and to Node as npm would link it. */
export function linkAndLock(root: string, naming: Naming): void {
  rmSync(linkOf(root, naming), { force: true });
  symlinkSync(`../../libs/modules/${naming.fileName}`, linkOf(root, naming));
  lock(root);
}

/** The other way round. */
export function unlinkAndLock(root: string, naming: Naming): void {
  rmSync(linkOf(root, naming), { force: true });
  lock(root);
}

const test = (root: string, path: string, env: object): unknown =>
  run(
    root,
    process.execPath,
    [
      '--experimental-vm-modules',
      '--disable-warning=ExperimentalWarning',
      'node_modules/jest/bin/jest.js',
      path,
    ],
    { ...env, NODE_OPTIONS: '' },
  );

/**
 * Writes anew what is made from the code: schema.graphql, and then the table of lives, which reads
 * it; the same tests as `npm run schema` and `npm run life`, alone.
 */
export function writeWhatIsMade(root: string): void {
  test(root, 'apps/api/src/graphql/schema.spec', { WRITE_SCHEMA: '1' });
  test(root, 'test/docs/life-of-things', { WRITE_LIFE: '1' });
}

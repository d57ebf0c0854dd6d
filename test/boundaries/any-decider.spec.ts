import { globSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

const root = fileURLToPath(new URL('../..', import.meta.url));
const sources = globSync(`${root}/{libs,apps,test}/**/*.ts`).filter(
  (path) => !/\/(node_modules|dist)\//.test(path) && path !== fileURLToPath(import.meta.url),
);

describe('A decider of which nothing is known', () => {
  it('is named only where a command is dispatched to its rule', () => {
    const naming = sources.filter((path) => /\bAnyDecider\b/.test(readFileSync(path, 'utf8')));
    expect(naming.map((path) => relative(root, path)).toSorted()).toEqual([
      'libs/commands/src/command-envelope.ts',
      'libs/kernel/src/decider.ts',
    ]);
  });
});

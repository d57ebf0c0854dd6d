import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { entryPointsIn, untoldNamesOf } from './public-names.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

describe('A name that a package exports', () => {
  it('says in a doc comment what it promises', () => {
    const { names, untold } = untoldNamesOf(root, entryPointsIn(root));
    expect(untold).toEqual([]);
    expect(names).toBeGreaterThan(300);
  });

  it('is found where it does not: of every kind, and where it is passed on', () => {
    const folder = `${root}test/docs/public-names`;
    const { untold } = untoldNamesOf(folder, [`${folder}/index.ts`]);
    expect(untold).toEqual([
      'beside.ts: PassedOnByName',
      'beside.ts: passedOn',
      'index.ts: UNTOLD',
      'index.ts: Untold',
      'index.ts: UntoldClass',
      'index.ts: onlyALine',
      'index.ts: onlyATag',
      'index.ts: untold',
    ]);
  });
});

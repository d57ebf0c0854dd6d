import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { namingOf } from './naming.ts';
import { registrationsOf } from './registrations.ts';

const read = (path: string): string =>
  readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const edits = registrationsOf(namingOf({ name: 'site-visit', welsh: 'ymweliad safle' }));

describe('A place where a feature is registered', () => {
  it.each(edits.map((edit, index) => ({ ...edit, index })))(
    '$index, $path: is changed, and left as it was when it is taken away',
    ({ path, add, remove }) => {
      const before = read(path);
      expect(add(before)).not.toBe(before);
      expect(remove(add(before))).toBe(before);
    },
  );
  it('is where others are: modules in the order of their names', () => {
    const lines = (edits[0]?.add(read('libs/features/src/feature-modules.ts')) ?? '').split('\n');
    const modules = lines.filter((line) => /^import \{ \w+Module \}/.test(line));
    expect(modules).toEqual(modules.toSorted());
  });
  it('that has another form now is not guessed at', () => {
    expect(() => edits[0]?.add('')).toThrow('has its form changed?');
    expect(() => edits[1]?.add('')).toThrow('has its form changed?');
  });
});

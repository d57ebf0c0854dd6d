import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';

const root = fileURLToPath(new URL('../..', import.meta.url));
const files = globSync('{libs,apps,test}/**/*', {
  cwd: root,
  exclude: (path) => /(^|\/)(node_modules|dist|\.data)(\/|$)/.test(path),
});

/** Words that the field has no use for, as parts of names: `wishOf`, `isWish`, `WISHES`. */
const GONE = [
  'wish',
  'wishes',
  'wished',
  'room',
  'rooms',
  'house',
  'carrier',
  'spine',
  'crossing',
  'crossings',
  'tide',
  'desk',
];

/** `carryWishOf` → carry, wish, of. */
const wordsOf = (name: string): readonly string[] =>
  name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .split(/[^A-Za-z]+/)
    .map((word) => word.toLowerCase());

function namesIn(path: string): readonly string[] {
  const source = ts.createSourceFile(
    path,
    readFileSync(`${root}${path}`, 'utf8'),
    ts.ScriptTarget.Latest,
  );
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) || ts.isPrivateIdentifier(node)) names.add(node.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return [...names];
}

const goneIn = (names: readonly string[]): readonly string[] =>
  names.filter((name) => wordsOf(name).some((word) => GONE.includes(word)));

describe('A word that was given up', () => {
  it('names no file, no folder and no package', () => {
    expect(goneIn(files)).toEqual([]);
  });

  it('is part of no name in code', () => {
    const found = files
      .filter((path) => path.endsWith('.ts'))
      .flatMap((path) => goneIn(namesIn(path)).map((name) => `${path}: ${name}`));
    expect(found).toEqual([]);
  });
});

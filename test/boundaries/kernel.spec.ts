import { globSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FEATURES, VIEW_SET } from '@cylch/features';
import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';

const root = fileURLToPath(new URL('../..', import.meta.url));
const sources = globSync(`${root}/libs/kernel/src/**/*.ts`).filter(
  (path) => !path.endsWith('.spec.ts'),
);
const CATEGORIES = FEATURES.flatMap(({ things }) => things.map(({ category }) => category));
const VIEWS = VIEW_SET.projections.map(({ name }) => name);
const OF_FEATURES = new Set([...CATEGORIES, ...CATEGORIES.map((one) => `${one}-`), ...VIEWS]);
/**
 * Words of the field itself: a cycle is the year in which everything is told, and a partner is for
 * whom an actor speaks and whose own a thing is. Who may read what cannot be said without them.
 */
const OF_THE_FIELD = ['cycle', 'partner-'];

/** Every text that the code of a file holds, names of fields left out. */
function textsIn(path: string): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const isTypeOf =
      ts.isBinaryExpression(node.parent) &&
      [node.parent.left, node.parent.right].some(ts.isTypeOfExpression);
    if ((ts.isStringLiteral(node) || ts.isTemplateHead(node)) && !isTypeOf) found.push(node.text);
    ts.forEachChild(node, visit);
  };
  const source = ts.createSourceFile(
    path,
    readFileSync(path, 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  ts.forEachChild(source, visit);
  return found;
}

describe('The kernel', () => {
  it('knows no feature: it names no kind of thing and no view of one', () => {
    const named = sources.flatMap((path) =>
      textsIn(path)
        .filter((text) => OF_FEATURES.has(text) && !OF_THE_FIELD.includes(text))
        .map((text) => `${relative(root, path)}: ${text}`),
    );
    expect(named).toEqual([]);
  });

  it('is where the words of the field stand, and where this test would find another', () => {
    const texts = sources.flatMap(textsIn);
    expect(OF_THE_FIELD.filter((word) => !texts.includes(word))).toEqual([]);
    expect(OF_FEATURES).toContain('meeting-');
    expect(OF_FEATURES).toContain('meetings');
  });
});

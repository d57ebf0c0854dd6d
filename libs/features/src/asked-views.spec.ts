import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { ASKED_VIEWS } from './asked-views.ts';
import { VIEW_SET } from './index.ts';

const modules = fileURLToPath(new URL('../../modules', import.meta.url));
const declared = globSync(`${modules}/*/src/**/*.ts`).flatMap((path) => [
  ...readFileSync(path, 'utf8').matchAll(/\baskedView\(\s*'([\w-]+)', (\{[^}]*\})/g),
]);

describe('A view that a rule asks of another feature', () => {
  it('stands where all features meet, each of them', () => {
    const names = (views: readonly (string | undefined)[]): readonly (string | undefined)[] =>
      views.toSorted();
    expect(declared.length).toBeGreaterThan(0);
    expect(names(ASKED_VIEWS.map(([{ name }]) => name))).toEqual(
      names(declared.map(([, name]) => name)),
    );
  });
  it.each(ASKED_VIEWS.map(([asked, kept]) => ({ name: asked.name, asked, kept })))(
    '$name is a view of the application, with the columns asked for',
    ({ asked, kept }) => {
      expect(VIEW_SET.projections).toContain(kept);
      expect(kept.shape).toMatchObject(asked.shape);
    },
  );
});

import { describe, expect, it } from '@jest/globals';
import { openTexts, type Position, Refusal, type Sealed } from '@cylch/kernel';
import { differenceOf } from './diff.ts';
import type { Graph, Step } from './graph.ts';
import type { TheoryVersionRow } from './theory-of-change.projection.ts';

/** Sealed anew in each version, as texts are. */
const text = (version: number, en: string): Step['text'] => ({
  en: { key: 'theory-of-change-1', sealed: `${String(version)} ${en}` },
});
const step = (version: number, key: string, en: string): Step => ({
  key,
  kind: 'OUTCOME',
  text: text(version, en),
});
const rowOf = (version: number, graph: Graph): TheoryVersionRow => ({
  version,
  name: { en: 'Theory' },
  position: version as Position,
  ...graph,
});
const versions = [
  rowOf(1, {
    steps: [step(1, 'talks', 'Talks'), step(1, 'plans', 'Plans')],
    links: [{ from: 'talks', to: 'plans' }],
    assumptions: [{ key: 'time', text: text(1, 'Time'), on: ['talks', 'plans'] }],
  }),
  rowOf(2, {
    steps: [step(2, 'trust', 'Trust'), step(2, 'talks', 'More talks')],
    links: [{ from: 'talks', to: 'trust' }],
    assumptions: [{ key: 'time', text: text(2, 'Time'), on: ['talks'] }],
  }),
  rowOf(3, {
    steps: [step(3, 'talks', 'More talks'), step(3, 'trust', 'Trust')],
    links: [{ from: 'talks', to: 'trust' }],
    assumptions: [{ key: 'time', text: text(3, 'Time'), on: ['talks'] }],
  }),
];
const clear = ({ sealed }: Sealed): string => sealed.slice(2);
const between = (
  from: number,
  to: number,
  open: (sealed: Sealed) => string | undefined = clear,
): ReturnType<typeof differenceOf> =>
  differenceOf({ versions }, { from, to, open: (data) => Promise.resolve(openTexts(data, open)) });

describe('What differs between two versions of a theory of change', () => {
  it('are the steps that came and went, and what changed of those that stayed', async () => {
    expect(await between(1, 2)).toEqual({
      added: ['trust'],
      removed: ['plans'],
      changed: [
        { path: 'assumptions.time.on', before: ['plans', 'talks'], after: ['talks'] },
        {
          path: 'links',
          before: [{ from: 'talks', to: 'plans' }],
          after: [{ from: 'talks', to: 'trust' }],
        },
        { path: 'steps.talks.text.en', before: 'Talks', after: 'More talks' },
      ],
    });
  });
  it('is told the other way round too', async () => {
    const { added, removed, changed } = await between(2, 1);
    expect([added, removed]).toEqual([['plans'], ['trust']]);
    expect(changed.find(({ path }) => path === 'steps.talks.text.en')).toEqual({
      path: 'steps.talks.text.en',
      before: 'More talks',
      after: 'Talks',
    });
  });
  it('is nothing where the same is said again, in another order and sealed anew', async () => {
    expect(await between(2, 3)).toEqual({ added: [], removed: [], changed: [] });
  });
  it('is told in an order that knows no language: in Welsh, ch comes after cy', async () => {
    const linked = (version: number, to: string): TheoryVersionRow =>
      rowOf(version, {
        steps: [],
        links: ['cyfarfod', 'chwarae'].map((from) => ({ from, to })),
        assumptions: [],
      });
    const { changed } = await differenceOf(
      { versions: [linked(1, 'talks'), linked(2, 'trust')] },
      { from: 1, to: 2, open: (data) => Promise.resolve(data) },
    );
    expect(changed).toEqual([
      {
        path: 'links',
        before: ['chwarae', 'cyfarfod'].map((from) => ({ from, to: 'talks' })),
        after: ['chwarae', 'cyfarfod'].map((from) => ({ from, to: 'trust' })),
      },
    ]);
  });
  it('is not what was redacted', async () => {
    const { changed } = await between(1, 2, () => undefined);
    expect(changed.map(({ path }) => path)).toEqual(['assumptions.time.on', 'links']);
  });
  it.each([
    [0, 1],
    [1, 4],
  ])('needs versions that are there: %i and %i', async (from, to) => {
    await expect(between(from, to)).rejects.toThrow(Refusal);
  });
});

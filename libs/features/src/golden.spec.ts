import { describe, expect, it } from '@jest/globals';
import { fold, isEdtf, type Recorded, textsIn, versionOf } from '@cylch/kernel';
import type { Counter, EntryDetails } from '@cylch/read-models';
import { GOLDEN, opened, storyOf } from './golden/golden.ts';
import { columnsOf, kindOf, type Row, rowsAfter } from './golden/rows.ts';
import { FEATURES, UPCASTERS } from './index.ts';

const names = [...GOLDEN.keys()];
const goldens = [...GOLDEN].map(([name, golden]) => ({
  name,
  golden,
  feature: FEATURES.find(({ decider }) => Object.hasOwn(decider.evolve, golden.type)),
}));
const versions = (type: string): readonly number[] =>
  Array.from({ length: versionOf(type, UPCASTERS) }, (_, index) => index + 1);
const everWritten = FEATURES.flatMap(({ decider }) => Object.keys(decider.evolve)).flatMap((type) =>
  versions(type).map((version) => `${type}.v${version}`),
);

describe('A schema version of an event type', () => {
  it.each(everWritten)('%s has its golden event', (name) => {
    expect(names).toContain(name);
  });
  it.each(names)('%s stays readable for good', (name) => {
    expect(everWritten).toContain(name);
  });
});

describe.each(goldens)('The golden event $name', ({ name, golden, feature }) => {
  it('is named by its type and the version it was written in', () => {
    expect(`${golden.type}.v${golden.metadata.schemaVersion}`).toBe(name);
  });
  it('holds no text that is not sealed', () => {
    expect(textsIn([golden.data, golden.metadata])).toBe(false);
  });
  it('opens in the version that is written today', () => {
    const { schemaVersion, occurred, stream } = opened(golden);
    expect(schemaVersion).toBe(versionOf(golden.type, UPCASTERS));
    expect(isEdtf(occurred)).toBe(true);
    expect(stream.startsWith(`${feature?.decider.category}-`)).toBe(true);
  });
  it('folds through its rules', () => {
    if (feature === undefined) throw new Error('no feature knows it');
    expect(fold(feature.decider, storyOf(golden))).not.toEqual(feature.decider.initial);
  });
});

const touching = (type: string, { on }: Readonly<{ on: object }>): boolean =>
  Object.hasOwn(on, type);
const inViews = goldens.flatMap(({ feature, ...shown }) =>
  (feature?.projections ?? [])
    .filter((view) => touching(shown.golden.type, view))
    .map((view) => ({ ...shown, view, viewName: view.name })),
);
const inCounters = goldens.flatMap(({ feature, ...shown }) =>
  (feature?.counters ?? [])
    .filter(({ of }) => touching(shown.golden.type, of))
    .map((counter) => ({ ...shown, counter, counterName: counter.name })),
);
const drawn = goldens.flatMap(({ feature, ...shown }) =>
  feature !== undefined && touching(shown.golden.type, feature.entries)
    ? [{ ...shown, on: feature.entries.on }]
    : [],
);

describe('A golden event', () => {
  it.each(inViews)(
    '$name gives rows of $viewName with a value in each of their columns',
    ({ golden, view }) => {
      const rows = rowsAfter(storyOf(golden), view);
      expect(rows.length).toBeGreaterThan(0);
      for (const columns of rows.map((row) => columnsOf(row, view))) {
        expect(
          Object.fromEntries(
            Object.entries(columns).map(([column, value]) => [column, kindOf(value)]),
          ),
        ).toEqual(view.shape);
      }
    },
  );
  it.each(inCounters)('$name counts in $counterName under whole keys', ({ golden, counter }) => {
    const { of, by } = counter as Counter<Row>;
    const parts = rowsAfter(storyOf(golden), of).flatMap((row) =>
      by(row).flatMap((key) => Object.values(key)),
    );
    expect(parts.filter((part) => !/^[\w.-]+$/.test(part))).toEqual([]);
  });
  it.each(drawn)('$name draws its line in both languages', ({ golden, on }) => {
    const entry = (on as Readonly<Record<string, (event: Recorded) => EntryDetails | undefined>>)[
      golden.type
    ]?.(opened(golden));
    expect(entry?.label).toEqual({
      cy: expect.stringMatching(/\S/),
      en: expect.stringMatching(/\S/),
    });
    expect([entry?.partners, entry?.about, entry?.names].flat()).not.toContain(undefined);
  });
});

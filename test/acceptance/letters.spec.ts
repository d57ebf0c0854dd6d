import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Cylch } from './support/cylch.ts';
import type { Person } from './support/person.ts';
import { CYCLE, secretariat } from './support/year.ts';

type Cell = {
  priority: { key: string };
  reflections: number;
  dialogues: number;
  lastDay: string | null;
};
type Row = { partner: { code: string; name: { cy: string } }; cells: Cell[] };
const COVERAGE = `query ($cycle: ID, $from: Date, $to: Date) { coverage(cycle: $cycle, from: $from, to: $to) {
  partner { code name { cy } } cells { priority { key } reflections dialogues lastDay } } }`;
const sum = (rows: readonly Row[]): number =>
  rows.flatMap(({ cells }) => cells).reduce((all, { reflections }) => all + reflections, 0);

describe('The record of the letters', () => {
  let cylch: Cylch;
  let office: Person;
  beforeAll(async () => {
    cylch = await Cylch.open({ letters: true, now: '2026-11-23T10:00:00Z' });
    office = await secretariat(cylch);
  });
  afterAll(() => cylch.close());

  it('E1 at 31 December 2024 Dysgu is absent; today it takes part', async () => {
    const codes = async (at: object | null): Promise<readonly string[]> => {
      const { partners } = await office.learn(
        'query ($at: At) { partners(filter: { kinds: [NATIONAL_BODY] }, at: $at) { nodes { code } } }',
        { at },
      );
      return (partners.nodes as { code: string }[]).map(({ code }) => code);
    };
    expect(await codes({ knownAt: '2024-12-31T23:59:59Z' })).not.toContain('dysgu');
    expect(await codes(null)).toContain('dysgu');
  });

  it('A1 shows reflections by priority and authority: 22 rows, zeros included', async () => {
    const { coverage } = (await office.learn(COVERAGE, { cycle: CYCLE })) as { coverage: Row[] };
    expect(coverage).toHaveLength(22);
    expect(
      new Set(
        coverage.map(({ cells }) =>
          cells
            .map(({ priority }) => priority.key)
            .sort()
            .join(),
        ),
      ),
    ).toEqual(new Set(['inclusion,literacy,numeracy,well-being']));
    expect(coverage.map(({ partner }) => partner.name.cy)).toContain('Ynys Môn');
    expect(sum(coverage)).toBeGreaterThan(20);
    expect(coverage.some(({ cells }) => cells.every(({ reflections }) => reflections === 0))).toBe(
      true,
    );
    for (const { cells } of coverage)
      for (const { lastDay, reflections, dialogues } of cells)
        expect(lastDay !== null).toBe(reflections + dialogues > 0);
  });

  it('A1 counts what the list of reflections holds', async () => {
    const { coverage } = (await office.learn(COVERAGE, { cycle: CYCLE })) as { coverage: Row[] };
    for (const priority of ['literacy', 'numeracy', 'inclusion', 'well-being']) {
      const { partners } = await office.learn(
        '{ partners(filter: { kinds: [LOCAL_AUTHORITY] }, first: 50) { nodes { id } } }',
      );
      const { reflections } = await office.learn(
        'query ($partners: [ID!], $about: [String!]) { reflections(filter: { cycle: "cycle-2025-26", partners: $partners, about: $about }) { totalCount } }',
        { partners: (partners.nodes as { id: string }[]).map(({ id }) => id), about: [priority] },
      );
      const counted = coverage
        .flatMap(({ cells }) => cells)
        .filter((cell) => cell.priority.key === priority)
        .reduce((all, cell) => all + cell.reflections, 0);
      expect({ priority, counted }).toEqual({ priority, counted: reflections.totalCount });
    }
  });

  it('S5 names who has not reflected yet, to the signed-in only', async () => {
    const asked = `{ cycle(id: "${CYCLE}") { windows { key reflections(first: 200) { nodes { partner { id } } } awaited { id name { en } } } partners { id } } }`;
    const { cycle } = await office.learn(asked);
    const [window] = cycle.windows as {
      key: string;
      reflections: { nodes: { partner: { id: string } }[] };
      awaited: { id: string }[];
    }[];
    const reflected = new Set(window?.reflections.nodes.map(({ partner }) => partner.id));
    const expected = (cycle.partners as { id: string }[])
      .map(({ id }) => id)
      .filter((id) => !reflected.has(id))
      .sort();
    expect(window?.awaited.map(({ id }) => id).sort()).toEqual(expected);
    expect(expected.length).toBeGreaterThan(0);
    const signedOut = await cylch.anyone().learn(asked);
    expect(signedOut.cycle.windows[0].awaited).toBeNull();
  });

  it('every demonstration line says that it is fictional', async () => {
    const { timeline } = await office.learn(
      `{ timeline(filter: { cycle: "${CYCLE}", from: "2026-01-01" }, first: 200) { nodes { kind origin title { cy en } } } }`,
    );
    const lines = timeline.nodes as {
      kind: string;
      origin: string;
      title: { cy: string; en: string };
    }[];
    const told = lines.filter(({ kind }) =>
      ['REFLECTION', 'DIALOGUE', 'EVALUATION'].includes(kind),
    );
    expect(told.length).toBeGreaterThan(60);
    expect(new Set(told.map(({ origin }) => origin))).toEqual(new Set(['DEMONSTRATION']));
    for (const { title } of told)
      expect([title.cy, title.en]).toEqual([
        expect.stringContaining('(ffuglennol)'),
        expect.stringContaining('(fictional)'),
      ]);
  });

  it('A2 a line whose date is coarser than a month says so', async () => {
    const { timeline } = await office.learn(
      `{ timeline(filter: { cycle: "${CYCLE}", kinds: [WINDOW, PRIORITY] }) { nodes { occurred unplaced } } }`,
    );
    expect(timeline.nodes).toEqual([
      { occurred: '2025-09', unplaced: false },
      { occurred: '2026-22', unplaced: true },
    ]);
  });

  it('S1 holds the 2025-26 cycle with its terms, windows and partners', async () => {
    const { cycle } = await office.learn(`{ cycle(id: "${CYCLE}", at: { on: "2026-06-15" }) {
      state starts ends terms { starts ends } windows { key state recurs opens closes } priorities { key } partners { id } } }`);
    expect(cycle).toMatchObject({
      state: 'OPEN',
      starts: '2025-09-01',
      ends: '2026-08-31',
      windows: [{ key: 'summer-2026', state: 'OPEN', recurs: true }],
    });
    expect(cycle.terms).toHaveLength(3);
    expect(cycle.partners.length).toBeGreaterThanOrEqual(23);
  });
});

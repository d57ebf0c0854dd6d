import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Cylch } from './support/cylch.ts';
import type { Person } from './support/person.ts';
import { fresh, openTheYear, partner, POST, POWYS, reflection } from './support/year.ts';

const PAGE =
  'query ($after: String) { events(first: 200, after: $after) { nodes { id position } pageInfo { hasNextPage endCursor } } }';
type Page = {
  nodes: { id: string; position: string }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
};

describe('An analyst', () => {
  let cylch: Cylch;
  let analyst: Person;
  let powys: Person;
  beforeAll(async () => {
    cylch = await Cylch.open({ now: '2026-06-15T10:00:00Z' });
    await openTheYear(cylch);
    powys = await partner(cylch, POWYS);
    analyst = await cylch.as({ sub: 'analyst', role: 'ANALYST' });
  });
  afterAll(() => cylch.close());

  const post = (): Promise<unknown> =>
    powys.learn(POST, reflection({ commandId: fresh(), visibility: 'PUBLIC' }));

  it('A7 pages through 10,000 events while others write: none twice, none missed', async () => {
    for (let written = 0; written < 10_000; written += 50)
      await Promise.all(Array.from({ length: 50 }, post));
    const {
      record: { events },
    } = (await analyst.learn('{ record { events } }')) as { record: { events: number } };
    const positions: number[] = [];
    let writing = true;
    const others = (async () => {
      while (writing) await post();
    })();
    for (let after: string | null = null, more = true; more;) {
      const { events: page } = (await analyst.learn(PAGE, { after })) as { events: Page };
      positions.push(...page.nodes.map(({ position }) => Number(position)));
      ({ hasNextPage: more, endCursor: after } = page.pageInfo);
    }
    writing = false;
    await others;
    expect(new Set(positions).size).toBe(positions.length);
    expect(positions.slice(0, events)).toEqual(
      Array.from({ length: events }, (_, index) => index + 1),
    );
  }, 300_000);

  it('A9 sees how far the views lag, in the record and in every answer', async () => {
    const { data, extensions } = await analyst.ask(
      '{ record { position events viewsPosition viewsLagEvents viewsLagMs } }',
    );
    expect(data.record).toMatchObject({
      viewsPosition: data.record.position,
      viewsLagEvents: 0,
      viewsLagMs: 0,
    });
    expect(Number(data.record.position)).toBe(data.record.events);
    expect(extensions.place).toEqual({
      position: data.record.position,
      on: '2026-06-15',
      viewsLagEvents: 0,
    });
  });

  it('A9 is told that a position is not there yet', async () => {
    const {
      errors: [refusal],
    } = await analyst.ask('{ cycles(at: { position: "999999999" }) { nodes { id } } }');
    expect(refusal?.extensions.code).toBe('UNKNOWN_POSITION');
  });
});

describe('An analyst and dates that are not exact', () => {
  let cylch: Cylch;
  beforeAll(async () => {
    cylch = await Cylch.open({ now: '2026-07-30T10:00:00Z' });
    await openTheYear(cylch);
  });
  afterAll(() => cylch.close());

  it('A2 what has a date coarser than a month is counted in the school year, and told apart in a financial year', async () => {
    const powys = await partner(cylch, POWYS);
    await powys.learn(POST, reflection({ occurred: '2026-22', visibility: 'PUBLIC' }));
    await powys.learn(POST, reflection({ occurred: '2026-06', visibility: 'PUBLIC' }));
    const cell = async (span: object): Promise<object> => {
      const { coverage } = await powys.learn(
        'query ($cycle: ID, $from: Date, $to: Date) { coverage(cycle: $cycle, from: $from, to: $to) { partner { id } cells { priority { key } reflections unplaced } } }',
        span,
      );
      const row = (
        coverage as { partner: { id: string }; cells: { priority: { key: string } }[] }[]
      ).find((one) => one.partner.id === POWYS);
      return row?.cells.find(({ priority }) => priority.key === 'literacy') ?? {};
    };
    expect(await cell({ cycle: 'cycle-2025-26' })).toMatchObject({ reflections: 2, unplaced: 1 });
    expect(await cell({ from: '2026-04-01', to: '2027-03-31' })).toMatchObject({
      reflections: 1,
      unplaced: 1,
    });
  });
});

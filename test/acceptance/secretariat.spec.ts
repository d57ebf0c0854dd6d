import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Cylch } from './support/cylch.ts';
import type { Person } from './support/person.ts';
import {
  CONWY,
  CYCLE,
  fresh,
  openTheYear,
  partner,
  POST,
  POWYS,
  reflection,
} from './support/year.ts';

describe('The secretariat', () => {
  let cylch: Cylch;
  let office: Person;
  beforeAll(async () => {
    cylch = await Cylch.open({ now: '2026-06-15T10:00:00Z' });
    office = await openTheYear(cylch);
  });
  afterAll(() => cylch.close());

  it('S1 opens the 2025-26 cycle: terms, windows, partners', async () => {
    await office.learn(
      'mutation ($input: SetTermsInput!) { setTerms(input: $input) { position } }',
      {
        input: {
          commandId: fresh(),
          cycle: CYCLE,
          terms: [
            { name: { cy: 'Yr hydref', en: 'Autumn' }, starts: '2025-09-01', ends: '2025-12-19' },
            { name: { cy: 'Y gwanwyn', en: 'Spring' }, starts: '2026-01-05', ends: '2026-03-27' },
            { name: { cy: 'Yr haf', en: 'Summer' }, starts: '2026-04-13', ends: '2026-07-20' },
          ],
        },
      },
    );
    const { cycle } = await office.learn(
      `{ cycle(id: "${CYCLE}") { state terms { name { en } starts } windows { key state } partners { id } } }`,
    );
    expect(cycle).toMatchObject({
      state: 'OPEN',
      terms: [{ name: { en: 'Autumn' } }, { name: { en: 'Spring' } }, { name: { en: 'Summer' } }],
      windows: [{ key: 'summer-2026', state: 'OPEN' }],
    });
    expect(cycle.partners).toHaveLength(4);
  });

  it('S1 is the only one that may: a partner cannot open a cycle', async () => {
    const powys = await partner(cylch, POWYS);
    expect(
      await powys.refused(
        'mutation ($input: OpenCycleInput!) { openCycle(input: $input) { eventIds } }',
        {
          input: {
            commandId: fresh(),
            key: '2026-27',
            name: { en: 'The 2026-27 cycle' },
            starts: '2026-09-01',
            ends: '2027-08-31',
          },
        },
      ),
    ).toBe('FORBIDDEN');
  });

  it('S5 sees who has not reflected yet', async () => {
    const awaited = async (): Promise<readonly string[]> => {
      const { cycle } = await office.learn(
        `{ cycle(id: "${CYCLE}") { windows { awaited { id } } } }`,
      );
      return (cycle.windows[0].awaited as { id: string }[]).map(({ id }) => id);
    };
    expect(await awaited()).toEqual(expect.arrayContaining([POWYS, CONWY]));
    await (await partner(cylch, POWYS)).learn(POST, reflection({ visibility: 'OWN' }));
    expect(await awaited()).not.toContain(POWYS);
    expect(await awaited()).toContain(CONWY);
  });

  it('is told of a closed cycle by its own code', async () => {
    await office.learn(
      'mutation ($input: CloseCycleInput!) { closeCycle(input: $input) { cycle { state } } }',
      { input: { commandId: fresh(), cycle: CYCLE, reason: 'The year is over' } },
    );
    expect(await (await partner(cylch, POWYS)).refused(POST, reflection())).toBe('CYCLE_CLOSED');
  });
});

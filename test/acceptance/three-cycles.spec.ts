import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  carriedOnce,
  carriedTwice,
  threadOf,
  WINDOWS_A_YEAR_ON,
} from './support/three-years.answers.ts';
import {
  keys,
  name,
  openThreeYears,
  SECOND,
  THIRD,
  THREAD,
  type Coverage,
  expectedOf,
  inBoth,
  literacyIn,
  reflectAndJudge,
  type ThreeYears,
} from './support/three-years.ts';
import { refusal } from './support/sending.ts';
import { CONWY, CYCLE, DYSGU, POWYS } from './support/year.ts';

/** One record, year after year: the tests go on from each other. */
describe('The annual cycle, three years on', () => {
  let cylch: ThreeYears['cylch'], office: ThreeYears['office'], powys: ThreeYears['powys'];
  let talk: string, send: ThreeYears['send'];
  let chainIn: ThreeYears['chainIn'], yearOf: ThreeYears['yearOf'];
  beforeAll(async () => {
    ({ cylch, office, powys, talk, send, chainIn, yearOf } = await openThreeYears());
  });
  afterAll(() => cylch.close());

  it('follows the thread from a national priority to what each authority said and did, and how it was judged, in one question', async () => {
    const posted = await reflectAndJudge({ cylch, powys, send, talk });
    const { coverage, ...thread } = await office.learn(THREAD, {
      cycle: CYCLE,
      about: ['literacy'],
      on: '2026-07-25',
    });
    expect(thread).toMatchObject(threadOf(posted, talk));
    const literacy = literacyIn(coverage as Coverage);
    expect(literacy).toMatchObject({
      [POWYS]: { reflections: 1, dialogues: 1 },
      [CONWY]: { reflections: 0, dialogues: 0 },
    });
  });

  it('is not closed while a step is open: the refusal names it, in both languages', async () => {
    const [open] = await chainIn(CYCLE);
    const refused = await refusal({ by: office, mutation: 'closeCycle', input: { cycle: CYCLE } });
    expect(refused?.extensions).toMatchObject({
      code: 'OPEN_COMMITMENTS',
      sentences: inBoth(open?.id ?? '–'),
    });
  });

  it('opens the next from the last: partners, priorities in force, recurring windows on their days', async () => {
    await send('adoptPriorities', {
      cycle: CYCLE,
      from: '2026-07-01',
      priorities: [
        { key: 'literacy', name: name('Literacy') },
        { key: 'attendance', name: name('Attendance') },
      ],
    });
    await send('openCycle', {
      key: '2026-27',
      name: name('The 2026-27 cycle'),
      starts: '2026-09-01',
      ends: '2027-08-31',
      follows: CYCLE,
    });
    const year = await yearOf(SECOND, '2027-06-01');
    expect(year.partners.map(({ id }) => id).sort()).toEqual(
      (await yearOf(CYCLE, '2026-07-01')).partners.map(({ id }) => id).sort(),
    );
    expect(year.priorities).toEqual([
      { key: 'literacy', from: '2026-09-01' },
      { key: 'attendance', from: '2026-09-01' },
    ]);
    expect(year.windows).toEqual(WINDOWS_A_YEAR_ON);
  });

  it('carries what is unfinished into the next, which says where it came from; then it closes', async () => {
    const [open] = await chainIn(CYCLE);
    await send(
      'carryForwardCommitment',
      { commitment: open?.id, into: SECOND, due: '2027-03', reason: 'Two of three visited' },
      'eventIds',
      powys,
    );
    expect(await chainIn(SECOND)).toEqual(carriedOnce(talk));
    const [next] = await chainIn(SECOND);
    const back = await refusal({
      by: powys,
      mutation: 'carryForwardCommitment',
      input: { commitment: next?.id, into: CYCLE, reason: 'Back again' },
    });
    expect(back?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      field: 'into',
      sentences: inBoth('2026-09-01'),
    });
    await cylch.again({ now: '2026-09-10T10:00:00Z' });
    expect(
      await send('closeCycle', { cycle: CYCLE, reason: 'The year is over' }, 'cycle { state }'),
    ).toEqual({ cycle: { state: 'CLOSED' } });
    const late = {
      by: powys,
      mutation: 'postReflection',
      input: {
        cycle: CYCLE,
        about: ['literacy'],
        workedWell: name('Late'),
        occurred: '2026-08-30',
      },
    };
    expect((await refusal(late))?.extensions.code).toBe('CYCLE_CLOSED');
  });

  it('goes on through the second year: a window moved for one year recurs from where it was moved to', async () => {
    await send('moveWindow', {
      cycle: SECOND,
      key: 'come-together-2027',
      opens: '2027-06-07',
      closes: '2027-07-16',
      reason: 'From a Monday to a Friday',
    });
    await cylch.again({ now: '2027-07-20T10:00:00Z' });
    expect(
      (await refusal({ by: office, mutation: 'closeCycle', input: { cycle: SECOND } }))?.extensions
        .code,
    ).toBe('OPEN_COMMITMENTS');
    const follows = await refusal({
      by: office,
      mutation: 'openCycle',
      input: {
        key: '2023-24',
        name: name('Long ago'),
        starts: '2023-09-01',
        ends: '2024-08-31',
        follows: SECOND,
      },
    });
    expect(follows?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      field: 'follows',
      sentences: inBoth('2026-09-01'),
    });
    await send('openCycle', {
      key: '2027-28',
      name: name('The 2027-28 cycle'),
      starts: '2027-09-01',
      ends: '2028-08-31',
      follows: SECOND,
      partners: [POWYS, DYSGU],
    });
    const year = await yearOf(THIRD, '2028-02-29');
    expect(year).toMatchObject({
      partners: expect.arrayContaining([{ id: POWYS }, { id: DYSGU }]),
      priorities: [
        { key: 'literacy', from: '2027-09-01' },
        { key: 'attendance', from: '2027-09-01' },
      ],
    });
    expect(year.partners).toHaveLength(2);
    expect(year.windows).toMatchObject([
      { key: 'mid-year-2027-28', opens: '2028-02-02', closes: '2028-02-28', state: 'CLOSED' },
      {
        key: 'come-together-2028',
        name: { cy: 'Dod ynghyd 2028', en: 'Come together 2028' },
        opens: '2028-06-07',
        closes: '2028-07-16',
        state: 'PLANNED',
      },
    ]);
  });

  it('carries it a second time: the chain leads back to where it was first agreed', async () => {
    const [open] = await chainIn(SECOND);
    await send('carryForwardCommitment', {
      commitment: open?.id,
      into: THIRD,
      reason: 'One is left',
    });
    expect(await chainIn(THIRD)).toEqual(carriedTwice(talk));
    await cylch.again({ now: '2027-09-10T10:00:00Z' });
    expect(
      await send('closeCycle', { cycle: SECOND, reason: 'The year is over' }, 'cycle { state }'),
    ).toEqual({ cycle: { state: 'CLOSED' } });
  });

  it('expects in each year what belongs to it, and looks the same in the past as it did then', async () => {
    const expected = (cycle: string, at: object) => expectedOf(powys, cycle, at);
    expect(await expected(THIRD, {})).toEqual([
      'mid-year-2027-28',
      'come-together-2028',
      'COMMITMENT',
    ]);
    expect(await expected(CYCLE, {})).toEqual([
      'mid-year-2025-26',
      'summer-2026',
      'come-together-2026 done',
    ]);
    expect(await expected(SECOND, { knownAt: '2026-09-30T00:00:00Z' })).toEqual([
      'mid-year-2026-27',
      'come-together-2027',
      'COMMITMENT',
    ]);
    const { cycles } = await office.learn(
      '{ cycles(at: { on: "2027-09-10" }) { nodes { id state windows { key } } } }',
    );
    expect(
      (cycles.nodes as { id: string; state: string }[]).map(({ id, state }) => [id, state]),
    ).toEqual([
      [THIRD, 'OPEN'],
      [SECOND, 'CLOSED'],
      [CYCLE, 'CLOSED'],
    ]);
  });

  it('a window that ends on a leap day ends on the last of February a year on', async () => {
    await send('planWindow', {
      cycle: THIRD,
      key: 'leap',
      name: name('Leap'),
      opens: '2028-02-01',
      closes: '2028-02-29',
      recurs: true,
    });
    await send('openCycle', {
      key: '2028-29',
      name: name('The 2028-29 cycle'),
      starts: '2028-09-01',
      ends: '2029-08-31',
      follows: THIRD,
    });
    const { windows } = await yearOf('cycle-2028-29', '2028-09-01');
    expect(windows.find(({ key }) => key === 'leap')).toMatchObject({
      opens: '2029-02-01',
      closes: '2029-02-28',
    });
    expect(keys(windows)).toEqual(['leap', 'mid-year-2028-29', 'come-together-2029']);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Cylch } from './support/cylch.ts';
import type { Person } from './support/person.ts';
import { refusal, until, wish } from './support/wishing.ts';
import { CONWY, CYCLE, DYSGU, evaluator, openTheYear, partner, POWYS } from './support/year.ts';

const [SECOND, THIRD] = ['cycle-2026-27', 'cycle-2027-28'];
const name = (en: string): object => ({ cy: `${en} (cy)`, en });
const keys = (list: readonly { key: string }[]): readonly string[] => list.map(({ key }) => key);

/** From a priority to the dialogues, to what each authority said and did, to how it was judged: one question. */
const THREAD = `query ($cycle: ID!, $about: [String!], $on: Date) {
  cycle(id: $cycle, at: { on: $on }) { priorities { key from } }
  dialogues(filter: { cycle: $cycle, about: $about }) { nodes { id held partners { id kind } agreed { en } } }
  coverage(cycle: $cycle, at: { on: $on }) { partner { id } cells { priority { key } reflections dialogues } }
  reflections(filter: { cycle: $cycle, about: $about }) { nodes { id partner { id } workedWell { en } } }
  commitments(filter: { cycle: $cycle, about: $about }) { nodes { owner { id } state agreedAt { id } carriedFrom { cycle { id } } } }
  evaluations(filter: { cycle: $cycle, about: $about }) { nodes { judgement { en } supporting { subject { id } } contradicting { subject { id } } } }
}`;
const CHAIN = `query ($cycle: ID!) { commitments(filter: { cycle: $cycle }) { nodes {
  id state due text { en } about { key } owner { id } agreedAt { id }
  carriedFrom { state cycle { id } carriedInto { id } carriedFrom { state cycle { id } due carriedFrom { id } } } } } }`;
const YEAR = `query ($id: ID!, $on: Date!) { cycle(id: $id, at: { on: $on }) {
  state partners { id } priorities { key from } windows { key name { cy en } opens closes recurs state } } }`;

/** One record, year after year: the tests go on from each other. */
describe('The annual cycle, three years on', () => {
  let cylch: Cylch;
  let office: Person;
  let powys: Person;
  let talk = '';
  const send = (mutation: string, input: object, shows?: string, by: Person = office): ReturnType<typeof wish> => wish({ by, mutation, input, ...(shows === undefined ? {} : { shows }) });
  const chainIn = (cycle: string): Promise<readonly { id: string }[]> => until(async () => (await office.learn(CHAIN, { cycle })).commitments.nodes as { id: string }[], (found) => found.length > 0);
  const yearOf = async (id: string, on: string): Promise<{ partners: { id: string }[]; priorities: { key: string; from: string }[]; windows: { key: string }[]; state: string }> => (await office.learn(YEAR, { id, on })).cycle;

  beforeAll(async () => {
    cylch = await Cylch.open({ now: '2026-07-25T10:00:00Z' });
    office = await openTheYear(cylch);
    powys = await partner(cylch, POWYS);
    await send('planWindow', { cycle: CYCLE, key: 'come-together-2026', name: { cy: 'Dod ynghyd 2026', en: 'Come together 2026' }, opens: '2026-06-01', closes: '2026-07-20', recurs: true });
    await send('planWindow', { cycle: CYCLE, key: 'mid-year-2025-26', name: name('Mid-year 2025-26'), opens: '2026-02-02', closes: '2026-02-28', recurs: true });
    const { dialogue } = await send('recordDialogue', { cycle: CYCLE, partners: [POWYS, DYSGU], about: ['literacy'], held: '2026-05-20', summary: name('Reading'), agreed: [name('Visit three schools')] }, 'dialogue { id }', powys);
    talk = dialogue.id;
    await send('makeCommitment', { cycle: CYCLE, owner: POWYS, text: name('Visit three schools'), due: '2026-07', about: ['literacy'], agreedAt: talk, occurred: '2026-05-20' }, 'eventIds', powys);
  });
  afterAll(() => cylch.close());

  it('follows the thread from a national priority to what each authority said and did, and how it was judged, in one question', async () => {
    const posted = await send('postReflection', { cycle: CYCLE, window: 'come-together-2026', about: ['literacy'], workedWell: name('Schools read together'), occurred: '2026-07-01' }, 'reflection { id }', powys);
    await send('recordEvaluation', { cycle: CYCLE, question: name('Does talk improve reading?'), judgement: name('Where it is returned to'), about: ['literacy'], supporting: [{ subject: posted.reflection.id }], contradicting: [{ subject: talk }] }, 'eventIds', await evaluator(cylch));
    const { coverage, ...thread } = await office.learn(THREAD, { cycle: CYCLE, about: ['literacy'], on: '2026-07-25' });
    expect(thread).toMatchObject({
      cycle: { priorities: [{ key: 'literacy', from: '2025-09-01' }, { key: 'numeracy' }, { key: 'inclusion' }, { key: 'well-being' }] },
      dialogues: { nodes: [{ id: talk, held: '2026-05-20', partners: [{ id: POWYS, kind: 'LOCAL_AUTHORITY' }, { id: DYSGU, kind: 'NATIONAL_BODY' }], agreed: [{ en: 'Visit three schools' }] }] },
      reflections: { nodes: [{ id: posted.reflection.id, partner: { id: POWYS }, workedWell: { en: 'Schools read together' } }] },
      commitments: { nodes: [{ owner: { id: POWYS }, state: 'OPEN', agreedAt: { id: talk }, carriedFrom: null }] },
      evaluations: { nodes: [{ judgement: { en: 'Where it is returned to' }, supporting: [{ subject: { id: posted.reflection.id } }], contradicting: [{ subject: { id: talk } }] }] },
    });
    const literacy = Object.fromEntries((coverage as { partner: { id: string }; cells: { priority: { key: string } }[] }[]).map(({ partner: { id }, cells }) => [id, cells.find(({ priority }) => priority.key === 'literacy')]));
    expect(literacy).toMatchObject({ [POWYS]: { reflections: 1, dialogues: 1 }, [CONWY]: { reflections: 0, dialogues: 0 } });
  });

  it('is not closed while a step is open: the refusal names it, in both languages', async () => {
    const [open] = await chainIn(CYCLE);
    const refused = await refusal({ by: office, mutation: 'closeCycle', input: { cycle: CYCLE } });
    expect(refused?.extensions).toMatchObject({ code: 'OPEN_COMMITMENTS', sentences: { cy: expect.stringContaining(open?.id ?? '–'), en: expect.stringContaining(open?.id ?? '–') } });
  });

  it('opens the next from the last: partners, priorities in force, recurring windows on their days', async () => {
    await send('adoptPriorities', { cycle: CYCLE, from: '2026-07-01', priorities: [{ key: 'literacy', name: name('Literacy') }, { key: 'attendance', name: name('Attendance') }] });
    await send('openCycle', { key: '2026-27', name: name('The 2026-27 cycle'), starts: '2026-09-01', ends: '2027-08-31', follows: CYCLE });
    const year = await yearOf(SECOND, '2027-06-01');
    expect(year.partners.map(({ id }) => id).sort()).toEqual((await yearOf(CYCLE, '2026-07-01')).partners.map(({ id }) => id).sort());
    expect(year.priorities).toEqual([{ key: 'literacy', from: '2026-09-01' }, { key: 'attendance', from: '2026-09-01' }]);
    expect(year.windows).toEqual([
      { key: 'mid-year-2026-27', name: { cy: 'Mid-year 2026-27 (cy)', en: 'Mid-year 2026-27' }, opens: '2027-02-02', closes: '2027-02-28', recurs: true, state: 'CLOSED' },
      { key: 'come-together-2027', name: { cy: 'Dod ynghyd 2027', en: 'Come together 2027' }, opens: '2027-06-01', closes: '2027-07-20', recurs: true, state: 'OPEN' },
    ]);
  });

  it('carries what is unfinished into the next, which says where it came from; then it closes', async () => {
    const [open] = await chainIn(CYCLE);
    await send('carryForwardCommitment', { commitment: open?.id, into: SECOND, due: '2027-03', reason: 'Two of three visited' }, 'eventIds', powys);
    expect(await chainIn(SECOND)).toEqual([expect.objectContaining({
      state: 'OPEN', due: '2027-03', text: { en: 'Visit three schools' }, about: [{ key: 'literacy' }], owner: { id: POWYS }, agreedAt: { id: talk },
      carriedFrom: { state: 'CARRIED_FORWARD', cycle: { id: CYCLE }, carriedInto: { id: SECOND }, carriedFrom: null },
    })]);
    const [next] = await chainIn(SECOND);
    const back = await refusal({ by: powys, mutation: 'carryForwardCommitment', input: { commitment: next?.id, into: CYCLE, reason: 'Back again' } });
    expect(back?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'into', sentences: { cy: expect.stringContaining('2026-09-01'), en: expect.stringContaining('2026-09-01') } });
    await cylch.again({ now: '2026-09-10T10:00:00Z' });
    expect(await send('closeCycle', { cycle: CYCLE, reason: 'The year is over' }, 'cycle { state }')).toEqual({ cycle: { state: 'CLOSED' } });
    const late = { by: powys, mutation: 'postReflection', input: { cycle: CYCLE, about: ['literacy'], workedWell: name('Late'), occurred: '2026-08-30' } };
    expect((await refusal(late))?.extensions.code).toBe('CYCLE_CLOSED');
  });

  it('goes on through the second year: a window moved for one year recurs from where it was moved to', async () => {
    await send('moveWindow', { cycle: SECOND, key: 'come-together-2027', opens: '2027-06-07', closes: '2027-07-16', reason: 'From a Monday to a Friday' });
    await cylch.again({ now: '2027-07-20T10:00:00Z' });
    expect((await refusal({ by: office, mutation: 'closeCycle', input: { cycle: SECOND } }))?.extensions.code).toBe('OPEN_COMMITMENTS');
    const follows = await refusal({ by: office, mutation: 'openCycle', input: { key: '2023-24', name: name('Long ago'), starts: '2023-09-01', ends: '2024-08-31', follows: SECOND } });
    expect(follows?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'follows', sentences: { cy: expect.stringContaining('2026-09-01'), en: expect.stringContaining('2026-09-01') } });
    await send('openCycle', { key: '2027-28', name: name('The 2027-28 cycle'), starts: '2027-09-01', ends: '2028-08-31', follows: SECOND, partners: [POWYS, DYSGU] });
    const year = await yearOf(THIRD, '2028-02-29');
    expect(year).toMatchObject({ partners: expect.arrayContaining([{ id: POWYS }, { id: DYSGU }]), priorities: [{ key: 'literacy', from: '2027-09-01' }, { key: 'attendance', from: '2027-09-01' }] });
    expect(year.partners).toHaveLength(2);
    expect(year.windows).toMatchObject([
      { key: 'mid-year-2027-28', opens: '2028-02-02', closes: '2028-02-28', state: 'CLOSED' },
      { key: 'come-together-2028', name: { cy: 'Dod ynghyd 2028', en: 'Come together 2028' }, opens: '2028-06-07', closes: '2028-07-16', state: 'PLANNED' },
    ]);
  });

  it('carries it a second time: the chain leads back to where it was first agreed', async () => {
    const [open] = await chainIn(SECOND);
    await send('carryForwardCommitment', { commitment: open?.id, into: THIRD, reason: 'One is left' });
    expect(await chainIn(THIRD)).toEqual([expect.objectContaining({
      state: 'OPEN', due: '2027-03', text: { en: 'Visit three schools' }, about: [{ key: 'literacy' }], agreedAt: { id: talk },
      carriedFrom: {
        state: 'CARRIED_FORWARD', cycle: { id: SECOND }, carriedInto: { id: THIRD },
        carriedFrom: { state: 'CARRIED_FORWARD', cycle: { id: CYCLE }, due: '2026-07', carriedFrom: null },
      },
    })]);
    await cylch.again({ now: '2027-09-10T10:00:00Z' });
    expect(await send('closeCycle', { cycle: SECOND, reason: 'The year is over' }, 'cycle { state }')).toEqual({ cycle: { state: 'CLOSED' } });
  });

  it('expects in each year what belongs to it, and looks the same in the past as it did then', async () => {
    const expected = async (cycle: string, at: object): Promise<readonly string[]> =>
      ((await powys.learn(`query ($at: At) { node(id: "${POWYS}", at: $at) { ... on Partner { expected(cycle: "${cycle}") { kind key done } } } }`, { at })).node.expected as { kind: string; key: string; done: boolean }[])
        .map(({ kind, key, done }) => `${kind === 'WINDOW' ? key : kind}${done ? ' done' : ''}`);
    expect(await expected(THIRD, {})).toEqual(['mid-year-2027-28', 'come-together-2028', 'COMMITMENT']);
    expect(await expected(CYCLE, {})).toEqual(['mid-year-2025-26', 'summer-2026', 'come-together-2026 done']);
    expect(await expected(SECOND, { knownAt: '2026-09-30T00:00:00Z' })).toEqual(['mid-year-2026-27', 'come-together-2027', 'COMMITMENT']);
    const { cycles } = await office.learn('{ cycles(at: { on: "2027-09-10" }) { nodes { id state windows { key } } } }');
    expect((cycles.nodes as { id: string; state: string }[]).map(({ id, state }) => [id, state])).toEqual([[THIRD, 'OPEN'], [SECOND, 'CLOSED'], [CYCLE, 'CLOSED']]);
  });

  it('a window that ends on a leap day ends on the last of February a year on', async () => {
    await send('planWindow', { cycle: THIRD, key: 'leap', name: name('Leap'), opens: '2028-02-01', closes: '2028-02-29', recurs: true });
    await send('openCycle', { key: '2028-29', name: name('The 2028-29 cycle'), starts: '2028-09-01', ends: '2029-08-31', follows: THIRD });
    const { windows } = await yearOf('cycle-2028-29', '2028-09-01');
    expect(windows.find(({ key }) => key === 'leap')).toMatchObject({ opens: '2029-02-01', closes: '2029-02-28' });
    expect(keys(windows)).toEqual(['leap', 'mid-year-2028-29', 'come-together-2029']);
  });
});

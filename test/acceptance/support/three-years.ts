import { compact } from '@cylch/kernel';
import { expect } from '@jest/globals';
import { until, command } from './sending.ts';
import { Cylch } from './cylch.ts';
import type { Person } from './person.ts';
import { CYCLE, DYSGU, evaluator, openTheYear, partner, POWYS } from './year.ts';

export const [SECOND, THIRD] = ['cycle-2026-27', 'cycle-2027-28'];
export const name = (en: string): object => ({ cy: `${en} (cy)`, en });
export const keys = (list: readonly { key: string }[]): readonly string[] =>
  list.map(({ key }) => key);

/**
 * From a priority to the dialogues, to what each authority said and did, to how it was judged: one
 * question.
 */
export const THREAD = `query ($cycle: ID!, $about: [String!], $on: Date) {
  cycle(id: $cycle, at: { on: $on }) { priorities { key from } }
  dialogues(filter: { cycle: $cycle, about: $about }) { nodes { id held partners { id kind } agreed { en } } }
  coverage(cycle: $cycle, at: { on: $on }) { partner { id } cells { priority { key } reflections dialogues } }
  reflections(filter: { cycle: $cycle, about: $about }) { nodes { id partner { id } workedWell { en } } }
  commitments(filter: { cycle: $cycle, about: $about }) { nodes { owner { id } state agreedAt { id } carriedFrom { cycle { id } } } }
  evaluations(filter: { cycle: $cycle, about: $about }) { nodes { judgement { en } supporting { subject { id } } contradicting { subject { id } } } }
}`;
export const CHAIN = `query ($cycle: ID!) { commitments(filter: { cycle: $cycle }) { nodes {
  id state due text { en } about { key } owner { id } agreedAt { id }
  carriedFrom { state cycle { id } carriedInto { id } carriedFrom { state cycle { id } due carriedFrom { id } } } } } }`;
export const YEAR = `query ($id: ID!, $on: Date!) { cycle(id: $id, at: { on: $on }) {
  state partners { id } priorities { key from } windows { key name { cy en } opens closes recurs state } } }`;

type Shown = Readonly<{
  partners: { id: string }[];
  priorities: { key: string; from: string }[];
  windows: { key: string }[];
  state: string;
}>;

/** A record that goes on from year to year, and who works on it. */
export type ThreeYears = Readonly<{
  cylch: Cylch;
  office: Person;
  powys: Person;
  /** The dialogue at which the step was agreed. */
  talk: string;
  send: (
    mutation: string,
    input: object,
    shows?: string,
    by?: Person,
  ) => ReturnType<typeof command>;
  chainIn: (cycle: string) => Promise<readonly { id: string }[]>;
  yearOf: (id: string, on: string) => Promise<Shown>;
}>;

/**
 * The first year as it stands in July: two recurring windows, a dialogue, and a step that was
 * agreed at it.
 */
export async function openThreeYears(): Promise<ThreeYears> {
  const cylch = await Cylch.open({ now: '2026-07-25T10:00:00Z' });
  const office = await openTheYear(cylch);
  const powys = await partner(cylch, POWYS);
  const send: ThreeYears['send'] = (mutation, input, shows, by = office) =>
    command({ by, mutation, input, ...compact({ shows }) });
  await planWindows(send);
  return {
    cylch,
    office,
    powys,
    send,
    talk: await promiseAtDialogue(send, powys),
    chainIn: (cycle) =>
      until(
        async () => (await office.learn(CHAIN, { cycle })).commitments.nodes as { id: string }[],
        (found) => found.length > 0,
      ),
    yearOf: async (id, on) => (await office.learn(YEAR, { id, on })).cycle,
  };
}

async function planWindows(send: ThreeYears['send']): Promise<void> {
  await send('planWindow', {
    cycle: CYCLE,
    key: 'come-together-2026',
    name: { cy: 'Dod ynghyd 2026', en: 'Come together 2026' },
    opens: '2026-06-01',
    closes: '2026-07-20',
    recurs: true,
  });
  await send('planWindow', {
    cycle: CYCLE,
    key: 'mid-year-2025-26',
    name: name('Mid-year 2025-26'),
    opens: '2026-02-02',
    closes: '2026-02-28',
    recurs: true,
  });
}

async function promiseAtDialogue(send: ThreeYears['send'], powys: Person): Promise<string> {
  const { dialogue } = await send(
    'recordDialogue',
    {
      cycle: CYCLE,
      partners: [POWYS, DYSGU],
      about: ['literacy'],
      held: '2026-05-20',
      summary: name('Reading'),
      agreed: [name('Visit three schools')],
    },
    'dialogue { id }',
    powys,
  );
  await send(
    'makeCommitment',
    {
      cycle: CYCLE,
      owner: POWYS,
      text: name('Visit three schools'),
      due: '2026-07',
      about: ['literacy'],
      agreedAt: dialogue.id,
      occurred: '2026-05-20',
    },
    'eventIds',
    powys,
  );
  return dialogue.id as string;
}

/**
 * Powys reflects in the window; an evaluator judges, with the reflection for and the dialogue
 * against. Returns the reflection’s id.
 */
export async function reflectAndJudge({
  cylch,
  powys,
  send,
  talk,
}: Pick<ThreeYears, 'cylch' | 'powys' | 'send' | 'talk'>): Promise<string> {
  const { reflection } = await send(
    'postReflection',
    {
      cycle: CYCLE,
      window: 'come-together-2026',
      about: ['literacy'],
      workedWell: name('Schools read together'),
      occurred: '2026-07-01',
    },
    'reflection { id }',
    powys,
  );
  await send(
    'recordEvaluation',
    {
      cycle: CYCLE,
      question: name('Does talk improve reading?'),
      judgement: name('Where it is returned to'),
      about: ['literacy'],
      supporting: [{ subject: reflection.id }],
      contradicting: [{ subject: talk }],
    },
    'eventIds',
    await evaluator(cylch),
  );
  return reflection.id as string;
}

export type Coverage = readonly {
  partner: { id: string };
  cells: { priority: { key: string } }[];
}[];
/** The cell of literacy, by partner. */
export function literacyIn(coverage: Coverage): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    coverage.map(({ partner: { id }, cells }) => [
      id,
      cells.find(({ priority }) => priority.key === 'literacy'),
    ]),
  );
}

/**
 * What is expected of a partner in a cycle: the window’s key or the kind, and whether it is done.
 */
export const expectedOf = async (
  powys: Person,
  cycle: string,
  at: object,
): Promise<readonly string[]> =>
  (
    (
      await powys.learn(
        `query ($at: At) { node(id: "${POWYS}", at: $at) { ... on Partner { expected(cycle: "${cycle}") { kind key done } } } }`,
        { at },
      )
    ).node.expected as { kind: string; key: string; done: boolean }[]
  ).map(({ kind, key, done }) => `${kind === 'WINDOW' ? key : kind}${done ? ' done' : ''}`);

/** Both sentences of a refusal name it. */
export const inBoth = (text: string): object => ({
  cy: expect.stringContaining(text),
  en: expect.stringContaining(text),
});

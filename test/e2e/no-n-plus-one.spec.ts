import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mintToken, serve, type Serving } from '@cylch/api';
import { readSettings } from '@cylch/platform/settings';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Cylch } from '../acceptance/support/cylch.ts';
import { Person, type Who } from '../acceptance/support/person.ts';
import {
  CONWY,
  CYCLE,
  evaluator,
  fresh,
  openTheYear,
  partner,
  POST,
  POWYS,
  reflection,
} from '../acceptance/support/year.ts';

const FEW = 5;
const MANY = 50;
const RECORDED = 'recorded { recordedAt reason by { name role partner { name { cy en } } } }';
const TEXT = '{ cy en text lang awaitingTranslation redacted }';

const LISTS: readonly (readonly [string, string])[] = [
  [
    'reflections',
    `reflections(first: $first) { nodes { id versionId late cycle { id name ${TEXT} state } window { key name { cy } } partner { name { cy } kind }
    about { key name { cy } } workedWell ${TEXT} couldImprove ${TEXT} ${RECORDED} } pageInfo { hasNextPage } }`,
  ],
  [
    'the timeline',
    `timeline(first: $first, filter: { kinds: [REFLECTION, DIALOGUE, EVALUATION] }) { nodes { occurred title ${TEXT}
    subject { id ... on Reflection { partner { name { cy } } ${RECORDED} } ... on Dialogue { partners { name { cy } } } ... on Evaluation { judgement ${TEXT} } }
    partners { name { cy en } } about { key name { cy } } } pageInfo { hasNextPage } }`,
  ],
  [
    'dialogues',
    `dialogues(first: $first) { nodes { held cycle { name ${TEXT} } partners { name { cy en } kind } about { key } summary ${TEXT} agreed ${TEXT} ${RECORDED} } pageInfo { hasNextPage } }`,
  ],
  [
    'evaluations',
    `evaluations(first: $first) { nodes { cycle { name ${TEXT} } question ${TEXT} judgement ${TEXT} about { key name { cy } }
    supporting { position url note ${TEXT} subject { id ... on Reflection { partner { name { cy } } workedWell ${TEXT} } } }
    contradicting { withdrawnSince { recordedAt reason by { name } } subject { id ... on Reflection { partner { name { cy } } } } } evaluator { name partner { id } } } pageInfo { hasNextPage } }`,
  ],
  [
    'events',
    `events(first: $first, filter: { types: ["ReflectionPosted"] }) { nodes { id type data reason by { name role partner { name { cy } } } } pageInfo { hasNextPage } }`,
  ],
];

const TALK =
  'mutation ($input: RecordDialogueInput!) { recordDialogue(input: $input) { eventIds } }';
const JUDGE =
  'mutation ($input: RecordEvaluationInput!) { recordEvaluation(input: $input) { eventIds } }';

/** A statement without its details. */
const outline = (sql: string): string => /FROM \w+_v\d|FROM \w+/.exec(sql)?.[0] ?? sql;

/** A server in this process, whose statements can be counted. */
async function served(
  onStatement: (sql: string) => void,
): Promise<Readonly<{ serving: Serving; cylch: Cylch; close: () => Promise<void> }>> {
  const data = await mkdtemp(join(tmpdir(), 'cylch-'));
  const settings = readSettings({
    CYLCH_DATA: data,
    PORT: '0',
    CYLCH_NOW: '2026-06-15T10:00:00Z',
    CYLCH_LOG_LEVEL: 'silent',
  });
  const serving = await serve(settings, { onStatement });
  const as = async (who: Who): Promise<Person> =>
    new Person(() => serving.url, await mintToken(settings, { hours: 1, ...who }));
  return {
    serving,
    cylch: { data, as } as unknown as Cylch,
    close: async () => {
      await serving.stop();
      await rm(data, { recursive: true });
    },
  };
}

/**
 * Fifty reflections of two partners, fifty dialogues, and fifty evaluations that each rest on
 * another reflection.
 */
async function fill(cylch: Cylch): Promise<Person> {
  await openTheYear(cylch);
  const [powys, conwy, judge] = [
    await partner(cylch, POWYS),
    await partner(cylch, CONWY),
    await evaluator(cylch),
  ];
  const posted: string[] = [];
  for (let n = 0; n < MANY; n += 1) {
    const { postReflection } = (await (n % 2 === 0 ? powys : conwy).learn(
      POST,
      reflection({ couldImprove: { en: `Thing ${String(n)}` } }),
    )) as { postReflection: { reflection: { id: string } } };
    posted.push(postReflection.reflection.id);
    await powys.learn(TALK, {
      input: {
        commandId: fresh(),
        cycle: CYCLE,
        partners: [POWYS, CONWY],
        about: ['literacy'],
        held: '2026-05',
        summary: { en: `Talk ${String(n)}` },
        agreed: [{ cy: 'Iawn' }],
      },
    });
  }
  for (let n = 0; n < MANY; n += 1) {
    await judge.learn(JUDGE, {
      input: {
        commandId: fresh(),
        cycle: CYCLE,
        question: { en: 'Did it?' },
        judgement: { en: 'It did' },
        about: ['literacy'],
        supporting: [{ subject: posted[n], note: { en: 'See' } }],
        contradicting: [{ subject: posted[MANY - 1 - n] }],
      },
    });
  }
  return judge;
}

describe('A page of fifty asks the views no oftener than a page of five', () => {
  const statements: string[] = [];
  let open: Awaited<ReturnType<typeof served>>;
  let judge: Person;

  beforeAll(async () => {
    open = await served((sql) => {
      statements.push(sql);
    });
    judge = await fill(open.cylch);
  });
  beforeEach(() => {
    statements.length = 0;
  });
  afterAll(() => open.close());

  const statementsOf = async (list: string, first: number): Promise<readonly string[]> => {
    statements.length = 0;
    const data = (await judge.learn(`query ($first: Int) { page: ${list} }`, { first })) as {
      page: { nodes: object[] };
    };
    expect(data.page.nodes).toHaveLength(first);
    return [...statements];
  };

  it.each(LISTS)('for %s, with all that they show', async (_, list) => {
    // The first time, what seldom changes is learnt.
    await statementsOf(list, FEW);
    const [few, many] = [await statementsOf(list, FEW), await statementsOf(list, MANY)];
    expect(few.length).toBeGreaterThan(0);
    expect(many.map(outline)).toEqual(few.map(outline));
  });

  it('and each piece of evidence is still shown as it was when it was cited', async () => {
    const {
      page: {
        nodes: [{ id }],
      },
    } = (await judge.learn('query { page: reflections(first: 1) { nodes { id } } }')) as {
      page: { nodes: [{ id: string }] };
    };
    const evaluation = {
      cycle: CYCLE,
      question: { en: 'Did it?' },
      judgement: { en: 'Before and after' },
      about: ['literacy'],
      supporting: [{ subject: id }],
    };
    const [before, after] = ['The network worked well', 'The network grew'];
    await judge.learn(JUDGE, { input: { commandId: fresh(), ...evaluation } });
    const office = await open.cylch.as({ sub: 'office', role: 'SECRETARIAT' });
    await office.learn(
      'mutation ($input: ReviseReflectionInput!) { reviseReflection(input: $input) { eventIds } }',
      { input: { commandId: fresh(), reflection: id, reason: 'x', workedWell: { en: after } } },
    );
    await judge.learn(JUDGE, { input: { commandId: fresh(), ...evaluation } });
    const {
      evaluations: { nodes },
    } = (await judge.learn(
      `query ($id: ID!) { evaluations(filter: { citing: $id }) { nodes { judgement { en } supporting { subject { ... on Reflection { workedWell { en } } } } } } }`,
      { id },
    )) as {
      evaluations: {
        nodes: readonly {
          judgement: { en: string };
          supporting: readonly { subject: { workedWell: { en: string } } }[];
        }[];
      };
    };
    const shown = nodes
      .filter(({ judgement }) => judgement.en === 'Before and after')
      .map(({ supporting }) => supporting[0]?.subject.workedWell.en);
    expect(shown.sort()).toEqual([after, before].sort());
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Cylch } from './support/cylch.ts';
import type { Person } from './support/person.ts';
import {
  CYCLE,
  evaluator,
  fresh,
  openTheYear,
  partner,
  POST,
  POWYS,
  reflection,
} from './support/year.ts';

const RECORD_DIALOGUE =
  'mutation ($input: RecordDialogueInput!) { recordDialogue(input: $input) { dialogue { id } } }';
const RECORD_EVALUATION =
  'mutation ($input: RecordEvaluationInput!) { recordEvaluation(input: $input) { evaluation { id } position } }';
const EVIDENCE =
  'position subjectWithdrawn withdrawnSince { recordedAt reason by { name } } subject { id ... on Reflection { withdrawn } ... on Dialogue { mistaken: withdrawn { reason } } ... on Evaluation { mistaken: withdrawn { reason } } }';
const EVERYWHERE = `query ($statement: ID!, $assurance: ID!, $evaluation: ID!, $theory: ID!, $at: At) {
  statement: node(id: $statement, at: $at) { ... on Statement { evidence { ${EVIDENCE} } } }
  assurance: node(id: $assurance, at: $at) { ... on Assurance { evidence { ${EVIDENCE} } } }
  evaluation: node(id: $evaluation, at: $at) { ... on Evaluation { supporting { ${EVIDENCE} } } }
  theory: node(id: $theory, at: $at) { ... on TheoryOfChange { steps { supporting { ${EVIDENCE} } } } } }`;

type Evidence = Readonly<{
  withdrawnSince: { recordedAt: string; reason: string | null; by: { name: string | null } } | null;
  subjectWithdrawn: boolean;
  subject: { id: string } | null;
}>;
type Cites = Readonly<{
  statement: { evidence: readonly Evidence[] };
  assurance: { evidence: readonly Evidence[] };
  evaluation: { supporting: readonly Evidence[] };
  theory: { steps: readonly { supporting: readonly Evidence[] }[] };
}>;
const listsOf = (cites: Cites): readonly (readonly Evidence[])[] => [
  cites.statement.evidence,
  cites.assurance.evidence,
  cites.evaluation.supporting,
  cites.theory.steps[0]?.supporting ?? [],
];

/** Evidence of each kind that can be withdrawn, as each kind of thing that cites shows it. */
describe('Evidence that is withdrawn after it was cited', () => {
  let cylch: Cylch;
  let office: Person;
  let powys: Person;
  let judge: Person;
  const cited: { kind: string; id: string; by: Person }[] = [];
  let citing = {};
  let before = '';

  const send = async (by: Person, mutation: string, input: object): Promise<unknown> => {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    return (
      await by.learn(`mutation ($input: ${type}!) { ${mutation}(input: $input) { eventIds } }`, {
        input: { commandId: fresh(), ...input },
      })
    )[mutation];
  };
  const judged = async (more: object): Promise<{ id: string; position: string }> => {
    const { recordEvaluation } = await judge.learn(RECORD_EVALUATION, {
      input: {
        commandId: fresh(),
        cycle: CYCLE,
        question: { en: 'Did it?' },
        judgement: { en: 'It did' },
        about: ['literacy'],
        ...more,
      },
    });
    return {
      id: recordEvaluation.evaluation.id as string,
      position: recordEvaluation.position as string,
    };
  };
  const cite = async (evidence: readonly object[]): Promise<void> => {
    const { makeStatement, giveAssurance } = await office.learn(
      `mutation ($say: MakeStatementInput!, $assure: GiveAssuranceInput!, $adopt: AdoptTheoryOfChangeInput!) {
        makeStatement(input: $say) { statement { id } } giveAssurance(input: $assure) { assurance { id } }
        adoptTheoryOfChange(input: $adopt) { eventIds } }`,
      {
        say: { commandId: fresh(), kind: 'NOTE', text: { en: 'It helps' }, evidence },
        assure: { commandId: fresh(), from: POWYS, statement: { en: 'It is well' }, evidence },
        adopt: {
          commandId: fresh(),
          key: 'dialogue',
          name: { en: 'Dialogue' },
          steps: [{ key: 'time', kind: 'INPUT', text: { en: 'Time' } }],
          links: [],
          assumptions: [],
        },
      },
    );
    const theory = 'theory-of-change-dialogue';
    await send(office, 'linkTheoryEvidence', { theory, step: 'time', supporting: evidence });
    const { id, position } = await judged({ supporting: evidence });
    before = position;
    citing = {
      statement: makeStatement.statement.id,
      assurance: giveAssurance.assurance.id,
      evaluation: id,
      theory,
    };
  };
  /** A statement that is not published is for the office alone. */
  const lists = async (at?: object): Promise<readonly (readonly Evidence[])[]> =>
    listsOf((await office.learn(EVERYWHERE, { ...citing, at })) as Cites);

  beforeAll(async () => {
    cylch = await Cylch.open({ now: '2026-06-15T10:00:00Z' });
    office = await openTheYear(cylch);
    [powys, judge] = [await partner(cylch, POWYS), await evaluator(cylch)];
    const { postReflection } = await powys.learn(POST, reflection());
    const { recordDialogue } = await powys.learn(RECORD_DIALOGUE, {
      input: {
        commandId: fresh(),
        cycle: CYCLE,
        partners: [POWYS],
        about: ['literacy'],
        held: '2026-06-10',
        summary: { en: 'We talked' },
      },
    });
    cited.push(
      { kind: 'Reflection', id: postReflection.reflection.id as string, by: powys },
      { kind: 'Dialogue', id: recordDialogue.dialogue.id as string, by: powys },
      { kind: 'Evaluation', id: (await judged({})).id, by: judge },
    );
    await cite([
      ...cited.map(({ id }) => ({ subject: id })),
      { url: 'https://example.org/report' },
    ]);
    for (const list of await lists())
      expect(list.map(({ withdrawnSince }) => withdrawnSince)).toEqual([null, null, null, null]);
    for (const { kind, id, by } of cited)
      await send(by, `withdraw${kind}`, { [kind.toLowerCase()]: id, reason: 'Recorded twice' });
  });
  afterAll(() => cylch.close());

  it('says so wherever it is cited, who and why, and is still shown as it was', async () => {
    const withdrawnBy = (name: string): object => ({
      recordedAt: expect.stringMatching(/^2026-06-15T/),
      reason: 'Recorded twice',
      by: { name },
    });
    for (const list of await lists()) {
      expect(list.map(({ withdrawnSince }) => withdrawnSince)).toEqual([
        withdrawnBy('Alun Ffug'),
        withdrawnBy('Alun Ffug'),
        withdrawnBy('Mair Ffug'),
        null,
      ]);
      expect(list.map(({ subject }) => subject)).toEqual([
        ...cited.map(({ kind, id }) =>
          kind === 'Reflection' ? { id, withdrawn: false } : { id, mistaken: null },
        ),
        null,
      ]);
      expect(list.map(({ subjectWithdrawn }) => subjectWithdrawn)).toEqual([
        true,
        true,
        true,
        false,
      ]);
    }
  });

  it('was not withdrawn yet at a place before', async () => {
    for (const list of await lists({ position: before }))
      expect(list.map(({ withdrawnSince }) => withdrawnSince)).toEqual([null, null, null, null]);
  });

  it('shows nothing of it to someone who may not see it', async () => {
    const { position } = await judged({
      visibility: 'PUBLIC',
      supporting: [{ subject: cited[0]?.id }],
    });
    const { evaluations } = await cylch
      .anyone()
      .learn(`query ($at: At) { evaluations(at: $at) { nodes { supporting { ${EVIDENCE} } } } }`, {
        at: { position },
      });
    expect(evaluations.nodes).toEqual([
      {
        supporting: [
          expect.objectContaining({
            subject: null,
            subjectWithdrawn: false,
            withdrawnSince: null,
          }),
        ],
      },
    ]);
  });

  it('that was withdrawn before it was cited is shown withdrawn, and not since', async () => {
    const { id } = await judged({ supporting: [{ subject: cited[1]?.id }] });
    const { node } = await powys.learn(
      `query ($id: ID!) { node(id: $id) { ... on Evaluation { supporting { ${EVIDENCE} } } } }`,
      { id },
    );
    expect(node.supporting).toEqual([
      expect.objectContaining({
        withdrawnSince: null,
        subjectWithdrawn: false,
        subject: { id: cited[1]?.id, mistaken: { reason: 'Recorded twice' } },
      }),
    ]);
  });
});

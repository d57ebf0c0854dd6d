import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Cylch } from './support/cylch.ts';
import type { Answer, Person } from './support/person.ts';
import { CYCLE, fresh, openTheYear, partner, POWYS } from './support/year.ts';

const BOARD = 'body-programme-board';
const name = (en: string): object => ({ cy: `${en} (cy)`, en });
const MEET =
  'mutation ($input: RecordMeetingInput!) { recordMeeting(input: $input) { meeting { id } } }';
const PROMISE =
  'mutation ($input: MakeCommitmentInput!) { makeCommitment(input: $input) { eventIds repeated commitment { id agreedAt { id ... on Meeting { held } } } } }';
const JUDGE =
  'mutation ($input: RecordEvaluationInput!) { recordEvaluation(input: $input) { evaluation { id supporting { position subject { id versionId } } } } }';
const ABSENT = 'meeting-0d7f0c2e-5b1a-4c39-9f0a-2f6f2d1f7a11';

describe('A meeting as a thing of the record', () => {
  let cylch: Cylch;
  let office: Person;
  let meeting = '';
  beforeAll(async () => {
    cylch = await Cylch.open({ now: '2026-06-15T10:00:00Z' });
    office = await openTheYear(cylch);
    await office.learn(
      'mutation ($input: EstablishBodyInput!) { establishBody(input: $input) { eventIds } }',
      {
        input: {
          commandId: fresh(),
          key: 'programme-board',
          name: name('Board'),
          occurred: '2025-09-01',
        },
      },
    );
    const { recordMeeting } = await office.learn(MEET, {
      input: {
        commandId: fresh(),
        body: BOARD,
        held: '2026-05-01',
        topics: [name('Theory of change'), name('Next steps')],
      },
    });
    meeting = recordMeeting.meeting.id;
  });
  afterAll(() => cylch.close());

  const promise = (more: object): object => ({
    input: {
      commandId: fresh(),
      cycle: CYCLE,
      owner: POWYS,
      text: name('Visit three schools'),
      occurred: '2026-05-01',
      ...more,
    },
  });
  const judge = (subject: string): object => ({
    input: {
      commandId: fresh(),
      cycle: CYCLE,
      about: [],
      question: name('Does it help?'),
      judgement: name('It does'),
      supporting: [{ subject }],
    },
  });

  it('is found by its id', async () => {
    expect(
      (
        await cylch
          .anyone()
          .learn('query ($id: ID!) { node(id: $id) { ... on Meeting { held body { id } } } }', {
            id: meeting,
          })
      ).node,
    ).toEqual({ held: '2026-05-01', body: { id: BOARD } });
  });

  it('is found by words of its topics in either language, page by page; one about something else is not', async () => {
    const asked =
      'query ($filter: MeetingFilter, $first: Int, $after: String) { meetings(filter: $filter, first: $first, after: $after) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }';
    await office.learn(MEET, {
      input: {
        commandId: fresh(),
        body: BOARD,
        held: '2026-04-01',
        topics: [{ cy: 'Y ddamcaniaeth newid' }],
      },
    });
    await office.learn(MEET, {
      input: {
        commandId: fresh(),
        body: BOARD,
        held: '2026-03-01',
        topics: [name('A theory of change, at length')],
      },
    });
    const first = (await office.learn(asked, { filter: { topic: 'THEORY OF CHANGE' }, first: 1 }))
      .meetings;
    expect(first).toMatchObject({
      totalCount: 2,
      nodes: [{ id: meeting }],
      pageInfo: { hasNextPage: true },
    });
    const rest = (
      await office.learn(asked, {
        filter: { topic: 'theory of change' },
        first: 5,
        after: first.pageInfo.endCursor,
      })
    ).meetings;
    expect([rest.nodes.length, rest.pageInfo.hasNextPage]).toEqual([1, false]);
    expect(
      (await office.learn(asked, { filter: { topic: 'Ddamcaniaeth', from: '2026-04-01' } }))
        .meetings.totalCount,
    ).toBe(1);
    expect(
      (await office.learn(asked, { filter: { topic: 'ddamcaniaeth', to: '2026-03-31' } })).meetings
        .totalCount,
    ).toBe(0);
    expect((await office.learn(asked, { filter: { topic: 'budget' } })).meetings).toMatchObject({
      totalCount: 0,
      nodes: [],
    });
    expect(await office.refused(asked, { filter: { topic: ' ' } })).toBe('BAD_USER_INPUT');
  });

  it('is where a partner says that a next step was agreed; one that there was not is refused in both languages', async () => {
    const powys = await partner(cylch, POWYS);
    const { makeCommitment } = await powys.learn(PROMISE, promise({ agreedAt: meeting }));
    expect(makeCommitment.commitment.agreedAt).toEqual({ id: meeting, held: '2026-05-01' });
    const refusals = await Promise.all(
      ['cy', 'en'].map(
        async (language): Promise<Answer['errors'][0] | undefined> =>
          (await powys.ask(PROMISE, promise({ agreedAt: ABSENT }), { language })).errors[0],
      ),
    );
    expect(refusals.map((refusal) => refusal?.extensions)).toEqual([
      expect.objectContaining({ code: 'NOT_FOUND' }),
      expect.objectContaining({ code: 'NOT_FOUND' }),
    ]);
    expect(refusals[0]?.message).not.toBe(refusals[1]?.message);
  });

  it('is evidence, by the position at which it was cited', async () => {
    const {
      recordEvaluation: { evaluation },
    } = await office.learn(JUDGE, judge(meeting));
    expect(evaluation.supporting).toEqual([
      {
        position: expect.stringMatching(/^\d+$/),
        subject: { id: meeting, versionId: expect.stringContaining(`${meeting}@`) },
      },
    ]);
    const found = await office.learn(
      'query ($citing: ID!) { evaluations(filter: { citing: $citing }) { nodes { id } } }',
      { citing: meeting },
    );
    expect(found.evaluations.nodes).toEqual([{ id: evaluation.id }]);
    expect(await office.refused(JUDGE, judge(ABSENT))).toBe('NOT_FOUND');
  });

  it('cited while it was expected stands as it stood then, though another took its place when it was held', async () => {
    const meet = async (more: object): Promise<string> =>
      (await office.learn(MEET, { input: { commandId: fresh(), body: BOARD, number: 8, ...more } }))
        .recordMeeting.meeting.id as string;
    const expected = await meet({ held: '2026-06-20', expected: true });
    const {
      recordEvaluation: { evaluation },
    } = await office.learn(JUDGE, judge(expected));
    await meet({ held: '2026-06-14' });
    const { then, now } = await office.learn(
      'query ($evaluation: ID!, $meeting: ID!) { then: node(id: $evaluation) { ... on Evaluation { supporting { subject { id ... on Meeting { held expected } } } } } now: node(id: $meeting) { id } }',
      { evaluation: evaluation.id, meeting: expected },
    );
    expect([then.supporting, now]).toEqual([
      [{ subject: { id: expected, held: '2026-06-20', expected: true } }],
      null,
    ]);
  });

  it('is evidence for a statement and an assurance, and what a next step waits for', async () => {
    const sayings =
      'mutation ($say: MakeStatementInput!, $assure: GiveAssuranceInput!) { makeStatement(input: $say) { statement { evidence { subject { id } } } } giveAssurance(input: $assure) { assurance { evidence { subject { id } } } } }';
    const evidence = [{ subject: meeting }];
    const said = await office.learn(sayings, {
      say: { commandId: fresh(), kind: 'NOTE', text: name('It met'), evidence },
      assure: { commandId: fresh(), from: BOARD, statement: name('All is well'), evidence },
    });
    expect([said.makeStatement.statement.evidence, said.giveAssurance.assurance.evidence]).toEqual([
      [{ subject: { id: meeting } }],
      [{ subject: { id: meeting } }],
    ]);
    const {
      makeCommitment: { commitment },
    } = await office.learn(PROMISE, promise({}));
    const { blockCommitment } = await office.learn(
      'mutation ($input: BlockCommitmentInput!) { blockCommitment(input: $input) { commitment { state blockedBy { id } } } }',
      { input: { commandId: fresh(), commitment: commitment.id, by: [meeting] } },
    );
    expect(blockCommitment.commitment).toEqual({ state: 'BLOCKED', blockedBy: [{ id: meeting }] });
  });

  it('P3 to cite nothing and to leave it out is one command: the retry writes nothing', async () => {
    const once = promise({ commandId: 'cites-nothing' }) as { input: object };
    const { makeCommitment } = await office.learn(PROMISE, once);
    const again = await office.learn(PROMISE, { input: { ...once.input, cites: [] } });
    expect(again.makeCommitment).toEqual({ ...makeCommitment, repeated: true });
    expect(
      await office.refused(PROMISE, { input: { ...once.input, cites: [{ document: 'L2' }] } }),
    ).toBe('COMMAND_ID_REUSED');
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Cylch } from './support/cylch.ts';
import type { Person } from './support/person.ts';
import {
  CYCLE,
  evaluator,
  eventsOf,
  fresh,
  openTheYear,
  partner,
  POST,
  POWYS,
  reflection,
} from './support/year.ts';

const RECORD =
  'mutation ($input: RecordEvaluationInput!) { recordEvaluation(input: $input) { evaluation { id withdrawn { on } } position } }';
const REVISE =
  'mutation ($input: ReviseEvaluationInput!) { reviseEvaluation(input: $input) { eventIds } }';
const WITHDRAW =
  'mutation ($input: WithdrawEvaluationInput!) { withdrawEvaluation(input: $input) { evaluation { withdrawn { reason by { name } } revision } } }';
const CITING =
  'query ($filter: EvaluationFilter, $at: At) { evaluations(filter: $filter, at: $at) { totalCount } }';

describe('An evaluation that was entered by mistake', () => {
  let cylch: Cylch;
  let powys: Person;
  let judge: Person;
  let id = '';
  let said = '';
  let before = '';
  const withdrawal = (more: object = {}): object => ({
    input: { commandId: fresh(), evaluation: id, reason: 'Of another question', ...more },
  });
  const listed = async (at?: object): Promise<readonly number[]> =>
    Promise.all(
      [{}, { cycle: CYCLE }, { about: ['literacy'] }, { citing: said }].map(
        async (filter) =>
          (await powys.learn(CITING, { filter, at })).evaluations.totalCount as number,
      ),
    );

  beforeAll(async () => {
    cylch = await Cylch.open({ now: '2026-06-15T10:00:00Z' });
    await openTheYear(cylch);
    [powys, judge] = [await partner(cylch, POWYS), await evaluator(cylch)];
    said = (await powys.learn(POST, reflection())).postReflection.reflection.id as string;
    const { recordEvaluation } = await judge.learn(RECORD, {
      input: {
        commandId: fresh(),
        cycle: CYCLE,
        question: { en: 'Did it help?' },
        judgement: { en: 'It did' },
        about: ['literacy'],
        supporting: [{ subject: said }],
      },
    });
    expect(recordEvaluation.evaluation.withdrawn).toBe(null);
    [id, before] = [recordEvaluation.evaluation.id, recordEvaluation.position];
  });
  afterAll(() => cylch.close());

  it('is not withdrawn by a partner, nor by who saw another revision: nothing is written', async () => {
    const events = await eventsOf(judge);
    expect(await powys.refused(WITHDRAW, withdrawal())).toBe('FORBIDDEN');
    expect(await judge.refused(WITHDRAW, withdrawal({ revision: 7 }))).toBe('CONFLICT');
    expect(await eventsOf(judge)).toBe(events);
  });

  it('is withdrawn by an evaluator, with a reason: it leaves every list', async () => {
    expect(await listed()).toEqual([1, 1, 1, 1]);
    const { withdrawEvaluation } = await judge.learn(WITHDRAW, withdrawal({ revision: 0 }));
    expect(withdrawEvaluation.evaluation).toEqual({
      withdrawn: { reason: 'Of another question', by: { name: 'Mair Ffug' } },
      revision: 1,
    });
    expect(await listed()).toEqual([0, 0, 0, 0]);
  });

  it('stands at its place as it was', async () => {
    expect(await listed({ position: before })).toEqual([1, 1, 1, 1]);
  });

  it('is still to be had by its id, with its evidence, its evaluator and the reason', async () => {
    const { node } = await powys.learn(
      'query ($id: ID!) { node(id: $id) { ... on Evaluation { withdrawn { reason } judgement { en } evaluator { name } supporting { subject { id } } recorded { reason } history { nodes { type reason } } } } }',
      { id },
    );
    expect(node).toEqual({
      withdrawn: { reason: 'Of another question' },
      judgement: { en: 'It did' },
      evaluator: { name: 'Mair Ffug' },
      supporting: [{ subject: { id: said } }],
      recorded: { reason: 'Of another question' },
      history: {
        nodes: [
          { type: 'EvaluationRecorded', reason: null },
          { type: 'EvaluationWithdrawn', reason: 'Of another question' },
        ],
      },
    });
  });

  it('is told so by the year, in both languages', async () => {
    const { timeline } = await powys.learn(
      '{ timeline(filter: { kinds: [EVALUATION] }) { nodes { title { cy en } } } }',
    );
    expect(timeline.nodes).toContainEqual({
      title: {
        cy: expect.stringContaining('Tynnu gwerthusiad yn ôl'),
        en: expect.stringContaining('Evaluation withdrawn'),
      },
    });
  });

  it('takes no more: neither a revision nor another withdrawal', async () => {
    const events = await eventsOf(judge);
    const revision = { commandId: fresh(), evaluation: id, reason: 'x', about: [] };
    expect(await judge.refused(REVISE, { input: revision })).toBe('WITHDRAWN');
    expect(await judge.refused(WITHDRAW, withdrawal())).toBe('WITHDRAWN');
    expect(await eventsOf(judge)).toBe(events);
  });
});

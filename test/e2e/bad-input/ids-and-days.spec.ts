import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CYCLE } from '../../acceptance/support/year.ts';
import { type Mistake, Mistakes } from '../support/mistakes.ts';
import {
  post,
  command,
  ask,
  bad,
  NOWHERE,
  NAME,
  EVALUATION,
  UNKNOWN,
  NO_DAYS,
} from './ids-and-days.cases.ts';

let mistakes: Mistakes;
beforeAll(async () => {
  mistakes = await Mistakes.open();
});
afterAll(() => mistakes.close());

describe('A command or a question that names', () => {
  it.each(UNKNOWN)('%s is refused, and the field is named', async (...mistake) => {
    await mistakes.make(mistake);
  });
});

describe('A date that is', () => {
  it.each(NO_DAYS)('%s is refused, and the field is named', async (...mistake) => {
    await mistakes.make(mistake);
  });
});

describe('What the office plans', () => {
  it.each([
    [
      'from 30 February',
      command('planWindow', {
        cycle: CYCLE,
        key: 'w',
        name: NAME,
        opens: '2026-02-30',
        closes: '2026-03-01',
      }),
      bad('opens', /calendar/),
    ],
    [
      'backwards',
      command('planWindow', {
        cycle: CYCLE,
        key: 'w',
        name: NAME,
        opens: '2026-03-02',
        closes: '2026-03-01',
      }),
      bad('closes'),
    ],
    [
      'in a cycle that is not there',
      command('planWindow', {
        cycle: 'cycle-x',
        key: 'w',
        name: NAME,
        opens: '2026-03-01',
        closes: '2026-03-02',
      }),
      { code: 'NOT_FOUND' },
    ],
    [
      'with evidence of nothing',
      command('recordEvaluation', { ...EVALUATION, supporting: [{}] }),
      { code: 'BAD_USER_INPUT' },
    ],
    [
      'with evidence that is not there',
      command('recordEvaluation', { ...EVALUATION, supporting: [{ subject: NOWHERE }] }),
      { code: 'NOT_FOUND', field: 'supporting' },
    ],
    [
      'for a partner that is not there',
      post({ partner: 'partner-nobody' }),
      { code: 'UNKNOWN_PARTNER', field: 'partner' },
    ],
    ['for nobody', post({}), bad('partner', /must be given/)],
  ] satisfies Mistake[])('%s is refused, and the field is named', async (what, sent, refused) => {
    await mistakes.make([
      what,
      { ...sent, headers: { authorization: `Bearer ${String(mistakes.office.token)}` } },
      refused,
    ]);
  });
});

describe('An id that is not there', () => {
  it.each([
    '',
    'x',
    NOWHERE,
    'reflection-',
    'partner-\u0000',
    'cycle-\ud83d',
    '__proto__',
    'constructor',
    'reflection-' + 'x'.repeat(100_000),
    '../record',
  ])('%# gives null, and no refusal', async (id) => {
    const { data, errors } = await mistakes.send(
      ask('query ($id: ID!) { node(id: $id) { id } cycle(id: $id) { id } }', { id }),
    );
    expect({ data, errors }).toEqual({ data: { node: null, cycle: null }, errors: [] });
  });
});

import { describe, expect, it } from '@jest/globals';
import { type Day, Refusal } from '@cylch/kernel';
import { daysAsked, type DaysGiven } from './days-asked.ts';

const from = '2026-01-01' as Day,
  to = '2026-01-31' as Day;
const refused = (given: DaysGiven): unknown => {
  try {
    return daysAsked(given);
  } catch (problem) {
    return problem instanceof Refusal
      ? [problem.code, problem.values['field'], problem.values['problem']]
      : problem;
  }
};

describe('The days that a question is about', () => {
  it('are all where it names none', () => {
    expect(daysAsked({ from: null, schoolYear: null })).toEqual({});
  });
  it('may be open on one side', () => {
    expect([daysAsked({ from }), daysAsked({ to })]).toEqual([{ from }, { to }]);
  });
  it('are those of a year of either calendar', () => {
    expect([daysAsked({ schoolYear: '2025-26' }), daysAsked({ financialYear: '2025-26' })]).toEqual(
      [
        { from: '2025-09-01', to: '2026-08-31' },
        { from: '2025-04-01', to: '2026-03-31' },
      ],
    );
  });
  it('are named in one way', () => {
    expect(refused({ schoolYear: '2025-26', financialYear: '2025-26' })).toEqual([
      'BAD_USER_INPUT',
      'schoolYear',
      'NOT_BOTH',
    ]);
    expect(refused({ financialYear: '2025-26', from })).toEqual([
      'BAD_USER_INPUT',
      'financialYear',
      'NOT_BOTH',
    ]);
    expect(refused({ schoolYear: '2025-26', to })).toEqual([
      'BAD_USER_INPUT',
      'schoolYear',
      'NOT_BOTH',
    ]);
  });
});

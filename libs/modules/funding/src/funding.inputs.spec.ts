import { describe, expect, it } from '@jest/globals';
import { type Caller, checked } from '@cylch/graphql';
import { AnnounceFundingInput, RestateFundingInput } from './funding.inputs.ts';
import { AnnounceFunding } from './funding.commands.ts';

const caller: Caller = { actor: { sub: 'office', role: 'SECRETARIAT' } };
const sound = {
  commandId: '1',
  key: 'in-year-2024-25',
  name: { en: 'More' },
  financialYears: ['2024-25'],
  amount: '114000000',
  announced: '2024-12-06',
  status: 'IN_YEAR',
};
const problemsIn = (more: object): readonly unknown[] =>
  checked(AnnounceFundingInput, { ...sound, ...more }).faults.map(({ values }) => [
    values.field,
    values['problem'],
  ]);

describe('The input of a line of funding', () => {
  it('may be sound', () => {
    expect(problemsIn({})).toEqual([]);
  });
  it('becomes money exact to the penny', () => {
    expect(
      AnnounceFunding.definition.data(checked(AnnounceFundingInput, sound).input, caller, () => {
        throw new Error('no id is made');
      }),
    ).toMatchObject({ funding: 'funding-in-year-2024-25', amount: '114000000.00' });
  });
  it.each(['114,000,000', '£114', '1.005', '1e6', '', 114000000])(
    'takes only pounds as a decimal text: not %p',
    (amount) => {
      expect(problemsIn({ amount })).toEqual([['amount', 'NOT_MONEY']]);
    },
  );
  it.each(['2024', '2024-26', '2024-24', '24-25', '2024-2025', 2024])(
    'takes only financial years: not %p',
    (year) => {
      expect(problemsIn({ financialYears: [year] })).toEqual([
        ['financialYears', 'NOT_A_FINANCIAL_YEAR'],
      ]);
    },
  );
  it('takes the financial year in which a century ends', () => {
    expect(problemsIn({ financialYears: ['2099-00'] })).toEqual([]);
  });
  it('is for one year at least', () => {
    expect(problemsIn({ financialYears: [] })).toEqual([['financialYears', 'TOO_FEW']]);
  });
  it('is for each year once', () => {
    expect(problemsIn({ financialYears: ['2024-25', '2024-25'] })).toEqual([
      ['financialYears', 'REPEATED'],
    ]);
  });
  it('is not announced as restated', () => {
    expect(problemsIn({ status: 'RESTATED' })).toEqual([['status', 'NOT_ONE_OF']]);
  });
  it('is restated in the place of one line at least', () => {
    const { status: _status, ...line } = sound;
    expect(
      checked(RestateFundingInput, { ...line, supersedes: [] }).faults.map(({ values }) => values),
    ).toMatchObject([{ field: 'supersedes', problem: 'TOO_FEW' }]);
    expect(checked(RestateFundingInput, { ...line, supersedes: ['funding-a'] }).faults).toEqual([]);
  });
});

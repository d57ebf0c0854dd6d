import { describe, expect, it } from '@jest/globals';
import { type Day, Refusal } from '@cylch/kernel';
import { monthsOf } from './months.ts';

const months = (from: string, to: string): readonly string[] =>
  monthsOf({ from: from as Day, to: to as Day });
const problem = (from: string, to: string): string | undefined => {
  try {
    months(from, to);
  } catch (refusal) {
    return refusal instanceof Refusal ? refusal.values['problem'] : String(refusal);
  }
  return undefined;
};

describe('The months of a span', () => {
  it('are twelve in a financial year', () => {
    expect(months('2025-04-01', '2026-03-31')).toEqual([
      '2025-04',
      '2025-05',
      '2025-06',
      '2025-07',
      '2025-08',
      '2025-09',
      '2025-10',
      '2025-11',
      '2025-12',
      '2026-01',
      '2026-02',
      '2026-03',
    ]);
  });
  it('end on 29 February in a leap year', () => {
    expect(months('2028-02-01', '2028-02-29')).toEqual(['2028-02']);
  });
  it.each([
    ['2025-04-02', '2026-03-31', 'NOT_WHOLE_MONTHS'],
    ['2025-04-01', '2026-03-30', 'NOT_WHOLE_MONTHS'],
    ['2028-02-01', '2028-02-28', 'NOT_WHOLE_MONTHS'],
    ['2026-04-01', '2026-03-31', 'ENDS_BEFORE_START'],
    ['1900-01-01', '2026-03-31', 'TOO_MANY'],
  ])('%s to %s is refused: %s', (from, to, expected) => {
    expect(problem(from, to)).toBe(expected);
  });
});

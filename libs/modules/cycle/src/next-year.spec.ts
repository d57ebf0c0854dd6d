import { describe, expect, it } from '@jest/globals';
import type { Day } from '@cylch/kernel';
import { later, nextYearOf, saidOfRecurring } from './next-year.ts';

const days = (opens: string, closes: string) => ({ opens: opens as Day, closes: closes as Day });

describe('The same days some years later', () => {
  it.each([
    ['2028-02-29', 1, '2029-02-28'],
    ['2028-02-29', 4, '2032-02-29'],
    ['2096-02-29', 4, '2100-02-28'],
    ['2026-08-31', 1, '2027-08-31'],
    ['2027-02-28', 1, '2028-02-28'],
  ])('of %s, %d later, are %s', (day, years, moved) => {
    expect(later(day as Day, years)).toBe(moved);
  });
});

describe('What a window that recurs says of its next year', () => {
  it('is that it cannot open on 29 February', () => {
    expect(saidOfRecurring(days('2028-02-29', '2028-03-20'), 1)).toEqual({
      cy: 'Yn 2029 mae’n agor ar 28 Chwefror, gan nad oes 29 Chwefror yn y flwyddyn honno; ar y diwrnod hwnnw y bydd wedyn.',
      en: 'In 2029 it opens on 28 February, as that year has no 29 February; it stays on that day afterwards.',
    });
  });
  it('is that it closes on a 31st again', () => {
    expect(saidOfRecurring(days('2026-08-01', '2026-08-31'), 1)).toEqual({
      cy: 'Yn 2027 mae’n cau ar 31 Awst eto, diwrnod olaf y mis.',
      en: 'In 2027 it closes on 31 August again, the last day of the month.',
    });
  });
  it('is nothing where its days are there in every year, or it does not recur', () => {
    expect(nextYearOf(days('2026-06-01', '2026-07-20'), { recurs: true })).toEqual({});
    expect(nextYearOf(days('2028-02-29', '2028-03-31'), { recurs: false })).toEqual({});
  });
});

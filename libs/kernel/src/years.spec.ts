import { describe, expect, it } from '@jest/globals';
import type { Edtf } from './words.ts';
import { daysOfYear, isYear, yearOfDate } from './years.ts';

describe('A year of two calendars', () => {
  it.each(['2024-25', '2025-26', '1999-00', '2099-00'])('is written %s', (year) => {
    expect(isYear(year)).toBe(true);
  });
  it.each([
    '2024',
    '2024-26',
    '2024-24',
    '24-25',
    '2024-2025',
    '2025-25',
    '0000-01',
    '9999-00',
    '',
    2024,
    null,
  ])('is not written %p', (year) => {
    expect(isYear(year)).toBe(false);
  });
  it('runs from 1 September to 31 August at school, from 1 April to 31 March where money is counted', () => {
    expect([daysOfYear('SCHOOL', '2025-26'), daysOfYear('FINANCIAL', '2025-26')]).toEqual([
      { from: '2025-09-01', to: '2026-08-31' },
      { from: '2025-04-01', to: '2026-03-31' },
    ]);
    expect(daysOfYear('FINANCIAL', '2099-00')).toEqual({ from: '2099-04-01', to: '2100-03-31' });
  });
  it.each([
    ['2026-03-31', '2025-26', '2025-26'],
    ['2026-04-01', '2025-26', '2026-27'],
    ['2026-08-31', '2025-26', '2026-27'],
    ['2026-09-01', '2026-27', '2026-27'],
    ['2024-02-29', '2023-24', '2023-24'],
    ['1999-12-31', '1999-00', '1999-00'],
    ['2025-11?', '2025-26', '2025-26'],
    ['2026-22', '2025-26', '2026-27'],
    ['2026-21', '2025-26', undefined],
    ['2025', undefined, undefined],
    ['../2025-04', undefined, undefined],
    ['2025-04/..', undefined, undefined],
    ['2025-04/', undefined, undefined],
    ['/2025-04', undefined, undefined],
    ['2025-0X-31', '2024-25', undefined],
    ['2025-1X-31', '2025-26', '2025-26'],
    ['2025-09-X0', '2025-26', '2025-26'],
    ['19XX-02-29', undefined, undefined],
    ['2026-08/2026-09', undefined, '2026-27'],
  ])(
    '%s lies in the school year %s and the financial year %s, as far as that is certain',
    (date, school, financial) => {
      expect([yearOfDate('SCHOOL', date as Edtf), yearOfDate('FINANCIAL', date as Edtf)]).toEqual([
        school,
        financial,
      ]);
    },
  );
});

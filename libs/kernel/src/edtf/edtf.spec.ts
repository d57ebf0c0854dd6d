import { describe, expect, it } from '@jest/globals';
import { Refusal } from '../refusal.ts';
import type { Edtf } from '../words.ts';
import {
  compareEdtf,
  earliest,
  edgesOf,
  isEdtf,
  latest,
  monthOf,
  parseDay,
  parseEdtf,
  precision,
  sortDay,
  UNPLACED,
} from './edtf.ts';

const date = (text: string): Edtf => parseEdtf(text);
const bounds = (text: string): readonly unknown[] => [earliest(date(text)), latest(date(text))];
const refusalOf = (run: () => unknown): unknown => {
  try {
    return run();
  } catch (problem) {
    return problem instanceof Refusal ? { code: problem.code, ...problem.values } : problem;
  }
};

describe('A date as exact as its source', () => {
  it.each([
    ['a day', '2025-10-21', '2025-10-21', '2025-10-21'],
    ['a month', '2024-01', '2024-01-01', '2024-01-31'],
    ['a leap February', '2024-02', '2024-02-01', '2024-02-29'],
    ['the February of a century that is no leap year', '1900-02', '1900-02-01', '1900-02-28'],
    ['a year', '2025', '2025-01-01', '2025-12-31'],
    ['spring: March to May', '2026-21', '2026-03-01', '2026-05-31'],
    ['summer: June to August', '2026-22', '2026-06-01', '2026-08-31'],
    ['autumn: September to November', '2026-23', '2026-09-01', '2026-11-30'],
    ['winter, of the year of its December', '2025-24', '2025-12-01', '2026-02-28'],
    ['winter before a leap February', '2023-24', '2023-12-01', '2024-02-29'],
    ['an uncertain month', '2025-11?', '2025-11-01', '2025-11-30'],
    ['about a month', '2025-09~', '2025-09-01', '2025-09-30'],
    ['an uncertain season', '2025-24?', '2025-12-01', '2026-02-28'],
    ['about a leap day', '2024-02-29~', '2024-02-29', '2024-02-29'],
    ['a decade', '202X', '2020-01-01', '2029-12-31'],
    ['some day of a month', '2025-02-XX', '2025-02-01', '2025-02-28'],
    ['an interval of days', '2025-09-01/2025-12-19', '2025-09-01', '2025-12-19'],
    ['an interval of a marked month and a season', '2025-11?/2025-24', '2025-11-01', '2026-02-28'],
    ['an open start', '../2025-04', undefined, '2025-04-30'],
    ['an open end', '2025-04/..', '2025-04-01', undefined],
    ['a start that is not known', '/2025-09', undefined, '2025-09-30'],
    ['an end that is not known', '2025-09/', '2025-09-01', undefined],
    ['an interval of one month', '2025-09/2025-09', '2025-09-01', '2025-09-30'],
    ['an uncertain decade', '199X?', '1990-01-01', '1999-12-31'],
    ['the summers of a century', '20XX-22', '2000-06-01', '2099-08-31'],
    ['the winters of a decade', '202X-24', '2020-12-01', '2030-02-28'],
    ['the 31st of one of the first nine months', '2025-0X-31', '2025-01-31', '2025-08-31'],
    ['a leap day of a century', '19XX-02-29', '1904-02-29', '1996-02-29'],
    ['30 December, as there is no 30 February', '2025-X2-30', '2025-12-30', '2025-12-30'],
    ['the only 30-something of April', '2025-04-3X', '2025-04-30', '2025-04-30'],
    ['a round day of September', '2025-09-X0', '2025-09-10', '2025-09-30'],
    ['the first year of all', '000X', '0001-01-01', '0009-12-31'],
    ['the last year of all', '9999', '9999-01-01', '9999-12-31'],
  ])('may mean, of %s (%s), the days from %s to %s', (_, text, first, last) => {
    expect(bounds(text)).toEqual([first, last]);
  });

  it.each([
    '',
    'soon',
    '2025-1',
    '2025-00',
    '2025-13',
    '2025-25',
    '2025-4X',
    '0000',
    'XXXX',
    '-2025',
    'Y20250',
    '2025-10-21 ',
    '2025\n',
    '2025-01-01T10:00',
    '2023-02-29',
    '2025-04-31',
    '2025-00-10',
    '2025-13-01',
    '2025-02-29?',
    '2025-04-31/..',
    '9999-24',
    '../..',
    '/',
    '/..',
    '../',
    '20X5-02-29',
    '2025-04-XX/2025-02-30',
    '2025-02-3X',
    '2025-2X',
    '2025-0X-31/2025-01-30',
    '2025/2026/2027',
    '2025-12/2025-11',
    '[2025,2026]',
    '2025-?11',
  ])('is not %j', (text) => {
    expect(isEdtf(text)).toBe(false);
  });

  it('is refused by its field where it is none', () => {
    expect(refusalOf(() => parseEdtf('last summer'))).toEqual({
      code: 'BAD_USER_INPUT',
      field: 'occurred',
      problem: 'NOT_EDTF',
    });
    expect(refusalOf(() => parseEdtf('2025-02-30', 'planned'))).toEqual({
      code: 'BAD_USER_INPUT',
      field: 'planned',
      problem: 'EDTF_NO_DAY',
    });
  });

  it('tells what is open from what is not known', () => {
    expect(['../2025-04', '/2025-04', '2025-04/..', '2025-04/'].map(date).map(edgesOf)).toEqual([
      { earliest: 'open', latest: '2025-04-30' },
      { earliest: 'unknown', latest: '2025-04-30' },
      { earliest: '2025-04-01', latest: 'open' },
      { earliest: '2025-04-01', latest: 'unknown' },
    ]);
  });

  it.each([
    ['2025-10-21', 'day'],
    ['2025-10-21?', 'day'],
    ['2024-01', 'month'],
    ['2025-09~', 'month'],
    ['2025-02-XX', 'month'],
    ['2026-22', 'season'],
    ['2025-24?', 'season'],
    ['2025', 'year'],
    ['2025?', 'year'],
    ['202X', 'year'],
    ['2025-XX', 'year'],
    ['2025-XX-15', 'year'],
    ['20XX-01-01', 'year'],
    ['2025-04/..', 'interval'],
    ['2025-09-01/2025-12-19', 'interval'],
  ])('%s is exact to the %s', (text, exact) => {
    expect(precision(date(text))).toBe(exact);
  });
});

describe('The order of dates', () => {
  it('is by the earliest day; where the start is open, by the latest', () => {
    expect(
      ['2025-10-21', '2025-24', '2025-04/..', '../2025-04'].map((text) => sortDay(date(text))),
    ).toEqual(['2025-10-21', '2025-12-01', '2025-04-01', '2025-04-30']);
  });

  it('puts the more exact first of those that begin on one day, and an open end last', () => {
    const wanted = [
      '2025-XX-31',
      '2025-08-31',
      '2025-09-01',
      '2025-09',
      '2025-23',
      '2025-09/2026-07',
      '2025-09/',
      '2025-09/..',
      '2025-09-02',
      '/2025-09',
      '../2025-09',
    ];
    expect(wanted.map(date).reverse().sort(compareEdtf)).toEqual(wanted);
    expect(compareEdtf(date('2025-09'), date('2025-09~'))).toBe(0);
  });

  it('stops at a text that was never checked', () => {
    expect(() => sortDay('soon' as Edtf)).toThrow('soon is no EDTF date');
  });
});

describe('A date that was taken when days that do not exist were', () => {
  it.each([
    ['20X5-02-29', '2005-02-01', '2095-02-28'],
    ['2025-0X-31/20X5-02-29', '2025-01-31', '2095-02-28'],
    ['../20X5-02-29', undefined, '2095-02-28'],
    ['2025-10-01/2025-0X-31', '2025-08-31', '2025-10-01'],
  ])('%s is read for ever: from %s to %s', (text, first, last) => {
    const taken = text as Edtf;
    expect([isEdtf(text), earliest(taken), latest(taken)]).toEqual([false, first, last]);
    expect(sortDay(taken)).toBe(first ?? last);
  });
});

describe('A day', () => {
  it('is one of the calendar', () => {
    expect(['2024-02-29', '2000-02-29', '2025-12-31'].map((text) => parseDay(text))).toEqual([
      '2024-02-29',
      '2000-02-29',
      '2025-12-31',
    ]);
  });

  it.each(['2025-02-29', '1900-02-29', '2025-06-31', '2025-09', '0000-01-01', '2025-06-1'])(
    'is not %s',
    (text) => {
      expect(refusalOf(() => parseDay(text, 'opens'))).toEqual({
        code: 'BAD_USER_INPUT',
        field: 'opens',
        problem: 'NOT_A_DAY',
      });
    },
  );
});

describe('The month of a date', () => {
  it.each([
    ['2026-06-15', '2026-06'],
    ['2026-06', '2026-06'],
    ['2026-06-01/2026-06-30', '2026-06'],
    ['2025-09-X0', '2025-09'],
  ])('%s lies in %s', (date, month) => {
    expect(monthOf(date as Edtf)).toBe(month);
  });
  it.each([
    '2026',
    '2026-22',
    '2026-06/2026-07',
    '../2025-04',
    '2025-04/..',
    '/2025-04',
    '2025-04/',
    '2025-0X-31',
  ])('%s lies in none for certain', (date) => {
    expect(monthOf(date as Edtf)).toBe(UNPLACED);
  });
});

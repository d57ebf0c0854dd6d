import { describe, expect, it } from '@jest/globals';
import { isEdtf } from './edtf.ts';
import { edtfFault } from './faults.ts';

describe('A date that is not taken', () => {
  it.each([
    '-0001',
    '-2025',
    '-2025-09',
    'Y170000002',
    'Y-170000002',
    '20250',
    '0000',
    '0000-01-01',
    '9999-24',
    '-2025/2025',
    '2025/Y20250',
  ])('lies before the year 1 or after 9999: %s', (text) => {
    expect(edtfFault(text)).toEqual({ problem: 'EDTF_YEAR' });
  });

  it.each([
    '2025-13',
    '2025-02-29',
    '2025-04-31/..',
    '20X5-02-29',
    '2025-X6-31',
    '2025-2X',
    '2025-00',
  ])('is no day of the calendar: %s', (text) => {
    expect(edtfFault(text)).toEqual({ problem: 'EDTF_NO_DAY' });
  });

  it.each(['/', '../..', '/..', '../'])('has no date on either side: %s', (text) => {
    expect(edtfFault(text)).toEqual({ problem: 'EDTF_NO_SIDE' });
  });

  it.each(['2025-12/2025-11', '2025-10-01/2025-0X-31'])(
    'ends before it starts for certain: %s',
    (text) => {
      expect(edtfFault(text)).toEqual({ problem: 'ENDS_BEFORE_START' });
    },
  );

  it.each([
    ['one of a set', '[2025,2026]', '2025/2026'],
    ['one of a set out of order', '[2026,2024,2025]', '2024/2026'],
    ['all of a set', '{2025-09..2025-12}', '2025-09/2025-12'],
    ['all of a set of one', '{2025-09}', '2025-09'],
    ['one at or before', '[..2025-12]', '../2025-12'],
    ['one at or after', '[2025-09..]', '2025-09/..'],
    ['a season of the northern half', '2025-26', '2025-22'],
    ['a season of the southern half', '2025-29', '2025-23'],
    ['a quarter', '2025-33', '2025-01/2025-03'],
    ['a third of a year', '2025-37', '2025-01/2025-04'],
    ['half a year', '2025-41', '2025-07/2025-12'],
    ['a mark on one part', '2025?-11', '2025-11?'],
    ['two marks', '2025?-11~', '2025-11%'],
    ['a time of day', '2025-09-01T10:00:00Z', '2025-09-01'],
    ['a decade of three digits', '202', '202X'],
    ['a century of two', '19', '19XX'],
    ['digits that count', '1950S2', '19XX'],
    ['a thousand years', '1XXX', '1000/1999'],
  ])('is told the nearest form that is: %s, %s', (_, text, nearest) => {
    expect(edtfFault(text)).toEqual({ problem: 'EDTF_NEAREST', nearest });
    expect(isEdtf(nearest)).toBe(true);
  });

  it.each([
    '',
    'soon',
    'XXXX',
    '2025-1',
    '[soon]',
    '{}',
    '2025-99?-01',
    '2025\n',
    '2025/2026/2027',
  ])('is none of EDTF, or none that says anything: %j', (text) => {
    expect(edtfFault(text)).toEqual({ problem: 'NOT_EDTF' });
  });
});

import { describe, expect, it } from '@jest/globals';
import { momentOf } from './moment.ts';

describe('A moment', () => {
  it.each([
    ['2026-06-15T10:00Z', '2026-06-15T10:00:00.000Z'],
    ['2026-06-15T10:00:00+01:00', '2026-06-15T09:00:00.000Z'],
    ['9999-12-31T23:59:59.999Z', '9999-12-31T23:59:59.999Z'],
  ])('%s is made UTC', (text, utc) => {
    expect(momentOf(text)).toBe(utc);
  });
  it.each([
    '2026-02-30T10:00:00Z',
    '2026-06-15',
    '2026-06-15T10:00:00',
    '2026-06-15T25:00:00Z',
    '2026-06-15T24:00:00Z',
    '2026-06-15T10:00:00+24:00',
    '9999-12-31T23:00:00-02:00',
    '0001-01-01T01:00:00+02:00',
    'yesterday',
    '',
  ])('%s is none', (text) => {
    expect(momentOf(text)).toBeUndefined();
  });
});

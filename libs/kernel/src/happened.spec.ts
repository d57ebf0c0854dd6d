import { compact } from './compact.ts';
import { describe, expect, it } from '@jest/globals';
import { ensureHappened } from './happened.ts';
import { Refusal } from './refusal.ts';
import type { Edtf, Instant } from './words.ts';

const refusalOf = (occurred: string, now: string, field?: string): unknown => {
  try {
    ensureHappened({
      occurred: occurred as Edtf,
      now: now as Instant,
      ...compact({ field }),
    });
  } catch (problem) {
    return problem instanceof Refusal ? { code: problem.code, ...problem.values } : problem;
  }
  return undefined;
};

describe('A happening', () => {
  it.each([
    '2026-06-15',
    '2026-06',
    '2026-22',
    '2026',
    '2026-06/..',
    '../2026-06-15',
    '/2026-06-15',
    '2026-06/',
    '2026-0X-3X',
    '2026-06?',
    '1999',
  ])('may have occurred by 15 June 2026 if it did in %s', (occurred) => {
    expect(refusalOf(occurred, '2026-06-15T10:00:00.000Z')).toBeUndefined();
  });

  it.each([
    '2026-06-16',
    '2026-07',
    '2026-23',
    '2027',
    '2026-07/..',
    '../2026-06-16',
    '/2026-06-16',
    '2026-1X-31',
  ])('cannot have occurred by then if it does in %s', (occurred) => {
    expect(refusalOf(occurred, '2026-06-15T10:00:00.000Z')).toEqual({
      code: 'BAD_USER_INPUT',
      field: 'occurred',
      problem: 'IN_THE_FUTURE',
      today: '2026-06-15',
    });
  });

  it('goes by the day in Wales, and blames the field that named it', () => {
    expect(refusalOf('2026-06-16', '2026-06-15T23:30:00.000Z')).toBeUndefined();
    expect(refusalOf('2026-06-17', '2026-06-15T23:30:00.000Z', 'heldOn')).toMatchObject({
      field: 'heldOn',
      today: '2026-06-16',
    });
  });
});

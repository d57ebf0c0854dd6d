import { describe, expect, it } from '@jest/globals';
import type { Day } from '@cylch/kernel';
import { stateOn } from './cycle.states.ts';

const day = (text: string): Day => text as Day;
const window = { from: day('2026-06-01'), until: day('2026-07-20') };
const cycle = { from: day('2025-09-01') };

describe('A window on a day', () => {
  it.each([
    ['2026-05-31', 'PLANNED'],
    ['2026-06-01', 'OPEN'],
    ['2026-07-20', 'OPEN'],
    ['2026-07-21', 'CLOSED'],
  ])('%s: %s', (on, state) => {
    expect(stateOn(day(on), window)).toBe(state);
  });
});

describe('A cycle on a day', () => {
  it('is planned before its first day', () => {
    expect(stateOn(day('2025-08-31'), cycle)).toBe('PLANNED');
  });
  it('is open from its first day on, as long as nobody closes it', () => {
    expect(stateOn(day('2025-09-01'), cycle)).toBe('OPEN');
    expect(stateOn(day('2030-01-01'), cycle)).toBe('OPEN');
  });
  it('is closed from the day on which it was closed', () => {
    expect(stateOn(day('2026-07-19'), { ...cycle, closed: '2026-07-20' })).toBe('OPEN');
    expect(stateOn(day('2026-07-20'), { ...cycle, closed: '2026-07-20' })).toBe('CLOSED');
  });
  it('is closed, not planned, where it was closed before it started', () => {
    expect(stateOn(day('2025-08-31'), { ...cycle, closed: '2025-08-01' })).toBe('CLOSED');
  });
  it('closed in a month is closed from the first day of that month', () => {
    expect(stateOn(day('2026-07-01'), { ...cycle, closed: '2026-07' })).toBe('CLOSED');
  });
});

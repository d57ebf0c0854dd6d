import { describe, expect, it } from '@jest/globals';
import { type Day, type Position, Refusal } from '@cylch/kernel';
import type { AsOf } from '../at.ts';
import { cursorOf, readCursor } from './cursor.ts';

const list = { list: 'reflections', filter: { cycle: 'cycle-2025-26' } };
const at = (position: number, pinned = false, on = '2026-06-15'): AsOf => ({
  position: position as Position,
  on: on as Day,
  pinned,
});
const after = { sort: '2026-06-10', key: 'reflection-1' };
const cursor = cursorOf(list, at(10), after);
const refused = (read: () => unknown): string | undefined => {
  try {
    read();
  } catch (problem) {
    return problem instanceof Refusal
      ? `${problem.code} ${String(problem.values['problem'])}`
      : String(problem);
  }
  return undefined;
};

describe('A cursor', () => {
  it('brings its place with it, whatever was written since', () => {
    expect(readCursor(cursor, list, at(25))).toEqual({
      at: { position: 10, on: '2026-06-15', pinned: true },
      after,
    });
  });
  it('goes on at the place that is named with it', () => {
    expect(readCursor(cursor, list, at(10, true)).after).toEqual(after);
  });
  it.each([
    ['another list', () => readCursor(cursor, { ...list, list: 'dialogues' }, at(25))],
    [
      'another filter',
      () => readCursor(cursor, { ...list, filter: { cycle: 'cycle-2024-25' } }, at(25)),
    ],
    ['another place', () => readCursor(cursor, list, at(11, true))],
    ['another day', () => readCursor(cursor, list, at(10, true, '2026-06-16'))],
    [
      'a place that is not there yet',
      () => readCursor(cursorOf(list, at(99), after), list, at(25)),
    ],
    ['nothing of ours', () => readCursor('not a cursor', list, at(25))],
    [
      'JSON of another shape',
      () => readCursor(Buffer.from('{"__proto__":[]}').toString('base64url'), list, at(25)),
    ],
  ])('of %s is refused', (_, read) => {
    expect(refused(read)).toBe('BAD_USER_INPUT FOREIGN_CURSOR');
  });
});

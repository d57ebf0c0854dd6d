import { createHash } from 'node:crypto';
import { canonical, type Day, ensure, isDay, type Position, Refusal } from '@cylch/kernel';
import type { AsOf } from '../at.ts';

/** Where in its list an edge stands. */
export type SortKey = Readonly<{ sort: string | number; key: string }>;
/**
 * What makes a list the same list: its name, its filter, and of a nested list what it belongs to.
 */
export type ListIdentity = Readonly<{ list: string; filter: object }>;

/**
 * Of the list and of all else that the cursor says, so that one which was changed by hand is told
 * from ours.
 */
const fingerprint = ({ list, filter }: ListIdentity, rest: Rest): string =>
  createHash('sha256')
    .update(canonical({ list, filter }))
    .update(JSON.stringify(rest))
    .digest('base64url')
    .slice(0, 11);

/**
 * A cursor pins the list, its filter, the place and the sort key. It holds nothing secret and opens
 * nothing by itself.
 */
export function cursorOf(identity: ListIdentity, at: AsOf, { sort, key }: SortKey): string {
  const rest: Rest = [at.position, at.on, sort, key];
  return Buffer.from(JSON.stringify([fingerprint(identity, rest), ...rest])).toString('base64url');
}

/**
 * @throws Refusal BAD_USER_INPUT where it is no cursor, or one of another list, filter or place.
 */
export function readCursor(
  cursor: string,
  identity: ListIdentity,
  at: AsOf,
): Readonly<{ at: AsOf; after: SortKey }> {
  const [print, ...rest] = parse(cursor);
  const [position, on, sort, key] = rest;
  const foreign = { field: 'after', problem: 'FOREIGN_CURSOR' } as const;
  ensure(print === fingerprint(identity, rest), 'BAD_USER_INPUT', foreign);
  ensure(!at.pinned || (at.position === position && at.on === on), 'BAD_USER_INPUT', foreign);
  ensure(position <= at.position, 'BAD_USER_INPUT', foreign);
  return { at: { position, on, pinned: true }, after: { sort, key } };
}

type Rest = readonly [position: Position, on: Day, sort: string | number, key: string];
type Parts = readonly [print: string, ...Rest];
function parse(cursor: string): Parts {
  try {
    const parts = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown;
    if (isParts(parts)) return parts;
  } catch {
    /* not JSON: no cursor of ours */
  }
  throw new Refusal('BAD_USER_INPUT', { field: 'after', problem: 'FOREIGN_CURSOR' });
}
const isParts = (parts: unknown): parts is Parts =>
  Array.isArray(parts) &&
  parts.length === 5 &&
  typeof parts[0] === 'string' &&
  Number.isSafeInteger(parts[1]) &&
  Number(parts[1]) >= 0 &&
  typeof parts[2] === 'string' &&
  isDay(parts[2]) &&
  ['string', 'number'].includes(typeof parts[3]) &&
  typeof parts[4] === 'string';

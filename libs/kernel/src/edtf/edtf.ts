import { ensure } from '../refusal.ts';
import type { Day, Edtf } from '../words.ts';
import { boundsOf } from './bounds.ts';
import { isDay } from './days.ts';

/**
 * Is it an EDTF date (ISO 8601-2) that Cylch takes: days, months, years, the four seasons of docs/words.md,
 * marked or not, and intervals of these?
 */
export const isEdtf = (text: string): text is Edtf => boundsOf(text) !== undefined;

/**
 * The text as a date that `isEdtf` takes. @throws Refusal BAD_USER_INPUT for nonsense, and for days that do not
 * exist.
 */
export function parseEdtf(text: string, field = 'occurred'): Edtf {
  ensure(isEdtf(text), 'BAD_USER_INPUT', { field, problem: 'NOT_EDTF' });
  return text;
}

/** The text as a day, written as 2026-06-01. @throws Refusal BAD_USER_INPUT where it is no day of the calendar. */
export function parseDay(text: string, field = 'day'): Day {
  ensure(isDay(text), 'BAD_USER_INPUT', { field, problem: 'NOT_A_DAY' });
  return text;
}

/** The earliest day that it may mean; undefined where its start is open. */
export const earliest = (date: Edtf): Day | undefined =>
  isDay(date) ? date : boundsOf(date)?.earliest;
/** The latest day that it may mean; undefined where its end is open. */
export const latest = (date: Edtf): Day | undefined =>
  isDay(date) ? date : boundsOf(date)?.latest;

/**
 * The day it is put in order by: its earliest; of one that is open there, its latest. @throws Error where it is
 * no date
 */
export function sortDay(date: Edtf): Day {
  if (isDay(date)) return date;
  const bounds = boundsOf(date);
  const day = bounds?.earliest ?? bounds?.latest;
  if (day === undefined) throw new Error(`${date} is no EDTF date, though it was taken as one`);
  return day;
}

/** In the order of their sort days; of one day, the more exact first. */
export function compareEdtf(one: Edtf, other: Edtf): number {
  const order = sortDay(one).localeCompare(sortDay(other));
  return order === 0 ? (latest(one) ?? '9').localeCompare(latest(other) ?? '9') : order;
}

export type Precision = 'day' | 'month' | 'season' | 'year' | 'interval';
/** How exact it is, by how it is written. */
export function precision(date: Edtf): Precision {
  if (date.includes('/')) return 'interval';
  const [year = '', month = 'XX', day = 'XX'] = date.replace(/[?~%]$/, '').split('-');
  if (`${year}${month}`.includes('X')) return 'year';
  if (!day.includes('X')) return 'day';
  return Number(month) > 12 ? 'season' : 'month';
}

/** The month of what has none that is certain: coarser than a month, or over several. */
export const UNPLACED = 'unplaced';
/** The month that a date lies in as a whole: 2026-06; {@link UNPLACED} where it may lie in several. */
export function monthOf(date: Edtf): string {
  const [first, last] = [earliest(date)?.slice(0, 7), latest(date)?.slice(0, 7)];
  return first !== undefined && first === last ? first : UNPLACED;
}

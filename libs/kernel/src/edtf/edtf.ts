import { inOrder } from '../in-order.ts';
import { ensure, Refusal } from '../refusal.ts';
import type { Day, Edtf } from '../words.ts';
import { type Bounds, boundsOf, type Edge, recordedBounds } from './bounds.ts';
import { isDay } from './days.ts';
import { edtfFault } from './faults.ts';

/**
 * Is it an EDTF date (ISO 8601-2) that Cylch takes: level 1 of it, from the year 1 to 9999, and
 * digits hidden anywhere but in the century?
 */
export const isEdtf = (text: string): text is Edtf => boundsOf(text) !== undefined;

/**
 * The text as a date that `isEdtf` takes. @throws Refusal BAD_USER_INPUT for nonsense, for days
 * that do not exist, and for forms of EDTF that are not taken.
 */
export function parseEdtf(text: string, field = 'occurred'): Edtf {
  const fault = edtfFault(text);
  if (fault !== undefined) throw new Refusal('BAD_USER_INPUT', { field, ...fault });
  return text as Edtf;
}

/**
 * The text as a day, written as 2026-06-01. @throws Refusal BAD_USER_INPUT where it is no day of
 * the calendar.
 */
export function parseDay(text: string, field = 'day'): Day {
  ensure(isDay(text), 'BAD_USER_INPUT', { field, problem: 'NOT_A_DAY' });
  return text;
}

function known(date: Edtf): Bounds {
  const bounds = recordedBounds(date);
  if (bounds === undefined) throw new Error(`${date} is no EDTF date, though it was taken as one`);
  return bounds;
}
const dayAt = (edge: Edge | undefined): Day | undefined =>
  edge !== undefined && isDay(edge) ? edge : undefined;

/** The earliest day that it may mean; undefined where its start is open or not known. */
export const earliest = (date: Edtf): Day | undefined =>
  isDay(date) ? date : dayAt(recordedBounds(date)?.earliest);
/** The latest day that it may mean; undefined where its end is open or not known. */
export const latest = (date: Edtf): Day | undefined =>
  isDay(date) ? date : dayAt(recordedBounds(date)?.latest);
/** Its bounds, which tell what is open from what is not known. */
export const edgesOf = (date: Edtf): Bounds => known(date);

/** The day it is put in order by: its earliest; of one that has none, its latest. */
export function sortDay(date: Edtf): Day {
  if (isDay(date)) return date;
  const { earliest: first, latest: last } = known(date);
  return dayAt(first) ?? (last as Day);
}

/** What is not known comes after every day, and what is open after that. */
const placeOf = (edge: Edge): string =>
  isDay(edge) ? edge : { unknown: '9999-98', open: '9999-99' }[edge];

/** In the order of their sort days; of one day, the more exact first. */
export function compareEdtf(one: Edtf, other: Edtf): number {
  const [here, there] = [known(one), known(other)];
  return (
    inOrder(sortDay(one), sortDay(other)) ||
    inOrder(placeOf(here.latest), placeOf(there.latest)) ||
    inOrder(placeOf(here.earliest), placeOf(there.earliest))
  );
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
/**
 * The month that a date lies in as a whole: 2026-06; {@link UNPLACED} where it may lie in several.
 */
export function monthOf(date: Edtf): string {
  const [first, last] = [earliest(date)?.slice(0, 7), latest(date)?.slice(0, 7)];
  return first !== undefined && first === last ? first : UNPLACED;
}

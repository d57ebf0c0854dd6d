import type { Day } from '../words.ts';
import { firstOf, isDay, lastOf } from './days.ts';
import { numbersOf, type Span, spanFitting } from './fitting.ts';
import { type Interval, intervalOf, type Part, partOf, type Side } from './form.ts';

/** Where a date begins or ends: on a day; or it is open there, or nobody knows. */
export type Edge = Day | 'open' | 'unknown';
export type Bounds = Readonly<{ earliest: Edge; latest: Edge }>;

/** Our seasons: the months they begin in. Winter is of the year of its December. */
const SEASON_BEGINS: Readonly<Record<string, number>> = { 21: 3, 22: 6, 23: 9, 24: 12 };
/**
 * The winter of 9999 would end in a year of five digits, which days as strings cannot be compared
 * with.
 */
const lastYear = (begins: number): number => (begins === 12 ? 9998 : 9999);

function seasonSpan(year: string, season: string): Span | undefined {
  const begins = SEASON_BEGINS[season] ?? 0;
  const years = numbersOf(year, 1, lastYear(begins));
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  return {
    earliest: firstOf(first, begins),
    latest: begins === 12 ? lastOf(last + 1, 2) : lastOf(last, begins + 2),
  };
}

const partSpan = (part: Part): Span | undefined =>
  part.season === undefined ? spanFitting(part) : seasonSpan(part.year, part.season);

/**
 * Of what was recorded while days that do not exist were taken: the month that it names, else the
 * year.
 */
const looserSpan = (part: Part): Span | undefined =>
  partSpan(part) ??
  (part.month === undefined ? undefined : spanFitting({ year: part.year, month: part.month })) ??
  spanFitting({ year: part.year });

type SpanOf = (part: Part) => Span | undefined;
const isEdge = (side: Side): side is 'open' | 'unknown' => side === 'open' || side === 'unknown';

function sides({ start, end }: Interval, spanOf: SpanOf): Bounds | undefined {
  if (isEdge(start) && isEdge(end)) return undefined;
  const earliest = isEdge(start) ? start : spanOf(start)?.earliest,
    latest = isEdge(end) ? end : spanOf(end)?.latest;
  return earliest === undefined || latest === undefined ? undefined : { earliest, latest };
}

/** Does it end before it starts, for certain? */
export const isReversed = ({ earliest, latest }: Bounds): boolean =>
  isDay(earliest) && isDay(latest) && earliest > latest;

function boundsBy(text: string, spanOf: SpanOf): Bounds | undefined {
  if (isDay(text)) return { earliest: text, latest: text };
  const part = partOf(text);
  if (part !== undefined) return spanOf(part);
  const interval = intervalOf(text);
  return interval === undefined ? undefined : sides(interval, spanOf);
}

/**
 * Bounds of an EDTF date as it is written, though it may end before it starts; undefined where it
 * is none that Cylch takes.
 */
export const writtenBounds = (text: string): Bounds | undefined => boundsBy(text, partSpan);

/** Bounds of an EDTF date; undefined where it is none that Cylch takes. */
export function boundsOf(text: string): Bounds | undefined {
  const bounds = writtenBounds(text);
  return bounds === undefined || isReversed(bounds) ? undefined : bounds;
}

/**
 * Bounds of a date of the record. What was taken once is read for ever, with the nearest days that
 * there are.
 */
export function recordedBounds(text: string): Bounds | undefined {
  const bounds = boundsOf(text) ?? boundsBy(text, looserSpan);
  if (bounds === undefined || !isReversed(bounds)) return bounds;
  return { earliest: bounds.latest, latest: bounds.earliest };
}

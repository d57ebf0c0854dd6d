import { compact } from '../compact.ts';
import { firstOf, isDay, lastOf } from './days.ts';
import { type Bounds, readPart } from './part.ts';

/** Our seasons: the months they begin in. Winter is of the year of its December. */
const SEASON_BEGINS: Readonly<Record<string, number>> = { 21: 3, 22: 6, 23: 9, 24: 12 };

/** Bounds of an EDTF date; undefined where it is none that Cylch takes. */
export function boundsOf(text: string): Bounds | undefined {
  if (isDay(text)) return { earliest: text, latest: text };
  const sides = text.split('/');
  if (sides.length === 1) return partBounds(text);
  return sides.length === 2 ? intervalBounds(sides[0] ?? '', sides[1] ?? '') : undefined;
}

function intervalBounds(start: string, end: string): Bounds | undefined {
  if (start === '..' && end === '..') return undefined;
  const [lower, upper] = [start, end].map((side) => (side === '..' ? {} : partBounds(side)));
  if (lower === undefined || upper === undefined) return undefined;
  if (lower.earliest !== undefined && upper.latest !== undefined && lower.earliest > upper.latest)
    return undefined;
  return {
    ...compact({ earliest: lower.earliest, latest: upper.latest }),
  };
}

const PLAIN = /^(\d{4})(?:-(\d{2}))?$/;
function partBounds(text: string): Bounds | undefined {
  const [, year, second] = PLAIN.exec(text) ?? [];
  if (year === undefined)
    return isDay(text) ? { earliest: text, latest: text } : readPart(text, seasonBounds);
  return plainBounds(Number(year), second);
}

function plainBounds(year: number, second: string | undefined): Bounds | undefined {
  if (year === 0) return undefined;
  if (second === undefined) return { earliest: firstOf(year, 1), latest: lastOf(year, 12) };
  const month = Number(second);
  if (month >= 1 && month <= 12)
    return { earliest: firstOf(year, month), latest: lastOf(year, month) };
  return seasonBounds(year, second);
}

function seasonBounds(year: number, season: string): Bounds | undefined {
  const creates = SEASON_BEGINS[season];
  // The winter of 9999 would end in a year of five digits, which days as strings cannot be compared with.
  if (creates === undefined || (creates === 12 && year === 9999)) return undefined;
  return {
    earliest: firstOf(year, creates),
    latest: creates === 12 ? lastOf(year + 1, 2) : lastOf(year, creates + 2),
  };
}

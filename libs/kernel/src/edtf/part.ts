import edtf, { parse } from 'edtf';
import type { Day } from '../words.ts';
import { isDay } from './days.ts';

/** The days that a date may mean, from the earliest to the latest; undefined where it is open. */
export type Bounds = Readonly<{ earliest?: Day; latest?: Day }>;

const dayAt = (moment: number): Day => new Date(moment).toISOString().slice(0, 10) as Day;
/** A year needs its century at least: `19XX` is a date, `XXXX` says nothing. */
const WELL_FORMED = /^\d{2}[\dX]{2}(-[\dX]{2}(-[\dX]{2})?)?[?~%]?$/;

/** The library lets 29 February 2023 pass as 1 March. */
const isNoDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}/.test(text) && !isDay(text.slice(0, 10));

/**
 * Reads one date with marks (uncertain, about, unspecified digits) by the library. It knows other bounds for seasons
 * than ours, so these are told by the caller.
 */
export function readPart(
  text: string,
  season: (year: number, season: string) => Bounds | undefined,
): Bounds | undefined {
  if (!WELL_FORMED.test(text) || isNoDay(text)) return undefined;
  try {
    const parsed = parse(text, { level: 3 });
    const [year = 0, second = 0] = parsed.values;
    if (parsed.type === 'Season') return season(year, String(second));
    if (parsed.type !== 'Date' || year === 0) return undefined;
    const { min, max } = edtf(parsed);
    return { earliest: dayAt(min), latest: dayAt(max) };
  } catch {
    return undefined;
  }
}

/** Uncertain, about, or both. */
export type Mark = '?' | '~' | '%';
/** One date as it is written: X hides a digit; a part that is not given may be any. */
export type Part = Readonly<{
  year: string;
  month?: string;
  season?: string;
  day?: string;
  mark?: Mark;
}>;
/** One side of an interval: `..` is open, and what is left blank is not known. */
export type Side = Part | 'open' | 'unknown';
export type Interval = Readonly<{ start: Side; end: Side }>;

/** A year needs its century at least: `19XX` is a date, `XXXX` says nothing. */
const PART = /^(\d{2}[\dX]{2})(?:-([\dX]{2})(?:-([\dX]{2}))?)?([?~%])?$/;
const SEASON = /^2[1-4]$/;

/** One date by its writing alone: whether a day fits it is for its bounds to say. */
export function partOf(text: string): Part | undefined {
  const [whole, year = '', second, day, mark] = PART.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const isSeason = second !== undefined && day === undefined && SEASON.test(second);
  return {
    year,
    ...(second === undefined ? {} : { [isSeason ? 'season' : 'month']: second }),
    ...(day === undefined ? {} : { day }),
    ...(mark === undefined ? {} : { mark: mark as Mark }),
  };
}

/** An interval by its writing alone; undefined where it is none. */
export function intervalOf(text: string): Interval | undefined {
  const sides = text.split('/');
  if (sides.length !== 2) return undefined;
  const [start, end] = sides.map(sideOf);
  return start === undefined || end === undefined ? undefined : { start, end };
}

function sideOf(text: string): Side | undefined {
  if (text === '') return 'unknown';
  return text === '..' ? 'open' : partOf(text);
}

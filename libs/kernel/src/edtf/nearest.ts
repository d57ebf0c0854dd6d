import type { Edtf } from '../words.ts';
import { boundsOf, type Edge } from './bounds.ts';

type Reading = readonly [
  written: RegExp,
  nearest: (...groups: readonly string[]) => string | undefined,
];

/**
 * Seasons of other hemispheres and parts of the year: the season, or the months, that they are
 * nearest to.
 */
const PARTS_OF_YEAR: Readonly<Record<string, string>> = {
  25: '21',
  26: '22',
  27: '23',
  28: '24',
  29: '23',
  30: '24',
  31: '21',
  32: '22',
  33: '01/03',
  34: '04/06',
  35: '07/09',
  36: '10/12',
  37: '01/04',
  38: '05/08',
  39: '09/12',
  40: '01/06',
  41: '07/12',
};

function partOfYear(year = '', code = ''): string | undefined {
  const months = PARTS_OF_YEAR[code];
  return months === undefined ? undefined : withYear(year, months);
}
const withYear = (year: string, months: string): string =>
  months
    .split('/')
    .map((month) => `${year}-${month}`)
    .join('/');

/** Both `?` and `~` come to `%`, and what marks one part marks the whole. */
function markedWhole(text: string): string {
  const marks = new Set(text.replaceAll('%', '?~').match(/[?~]/g));
  return `${text.replaceAll(/[?~%]/g, '')}${marks.size === 2 ? '%' : ([...marks][0] ?? '')}`;
}

/** From the first to the last of a set, whether one of it is meant or all. */
function wholeOfSet(inside = ''): string | undefined {
  const [before, after] = [inside.startsWith('..'), inside.endsWith('..')];
  const named = inside.split(/,|\.\./).filter((one) => one !== '');
  const all = named.flatMap((one) => boundsOf(one) ?? []);
  if (all.length < named.length || named.length === 0) return undefined;
  const writtenAt = (edge: 'earliest' | 'latest', seek: (edges: readonly Edge[]) => Edge): string =>
    named[all.findIndex((one) => one[edge] === seek(all.map((each) => each[edge])))] ?? '';
  const first = before ? '..' : writtenAt('earliest', (edges) => edges.toSorted()[0] ?? 'unknown');
  const last = after ? '..' : writtenAt('latest', (edges) => edges.toSorted().at(-1) ?? 'unknown');
  return first === last ? first : `${first}/${last}`;
}

const READINGS: readonly Reading[] = [
  [/^[[{](.+)[\]}]$/, (_, inside) => wholeOfSet(inside)],
  [/^(\d{4})-(2[5-9]|3\d|4[01])[?~%]?$/, (_, year, code) => partOfYear(year, code)],
  [/^(\d{4}-\d{2}-\d{2})T[\d:.+\-Z]+$/, (_, day) => day],
  [/^(\d{2})$/, (_, century) => `${century ?? ''}XX`],
  [/^(\d{3})$/, (_, decade) => `${decade ?? ''}X`],
  [/^(\d{2})\d{2}S2$/, (_, century) => `${century ?? ''}XX`],
  [/^(\d{3})\dS3$/, (_, decade) => `${decade ?? ''}X`],
  [/^(\d)XXX$/, (_, first = '') => `${first === '0' ? '0001' : `${first}000`}/${first}999`],
  [/^[\dX?~%-]+$/, (whole = '') => markedWhole(whole)],
];

/**
 * The nearest form that is taken to one of EDTF that is not: its sets, its other seasons, marks on
 * parts, times of day.
 */
export function nearestTo(text: string): Edtf | undefined {
  for (const [written, nearest] of READINGS) {
    const found = written.exec(text);
    const form = found === null ? undefined : nearest(...found);
    if (form !== undefined && form !== text && boundsOf(form) !== undefined) return form as Edtf;
  }
  return undefined;
}

import { earliest, latest } from './edtf/edtf.ts';
import type { Day, Edtf } from './words.ts';

/**
 * Two calendars: a school year runs from 1 September to 31 August, a financial year from 1 April to
 * 31 March.
 */
export type Calendar = 'SCHOOL' | 'FINANCIAL';
const FIRST: Readonly<Record<Calendar, string>> = { SCHOOL: '09-01', FINANCIAL: '04-01' };
const LAST: Readonly<Record<Calendar, string>> = { SCHOOL: '08-31', FINANCIAL: '03-31' };

const YEAR = /^(\d{4})-(\d{2})$/;
/** A year of either calendar, by the two years it lies in: 2024-25. */
export function isYear(text: unknown): text is string {
  const [, first, second] = typeof text === 'string' ? (YEAR.exec(text) ?? []) : [];
  return (
    first !== undefined &&
    first !== '0000' &&
    first !== '9999' &&
    (Number(first) + 1) % 100 === Number(second)
  );
}

const pad = (number: number, width: number): string => String(number).padStart(width, '0');

/** First and last day of a year of a calendar. */
export function daysOfYear(calendar: Calendar, year: string): Readonly<{ from: Day; to: Day }> {
  const first = year.slice(0, 4);
  return {
    from: `${first}-${FIRST[calendar]}` as Day,
    to: `${pad(Number(first) + 1, 4)}-${LAST[calendar]}` as Day,
  };
}

/**
 * The year of a calendar that a date lies in for certain: 2025-26; undefined where it may lie in
 * several.
 */
export function yearOfDate(calendar: Calendar, date: Edtf): string | undefined {
  const [first, last] = [earliest(date), latest(date)].map((day) =>
    day === undefined ? undefined : yearOfDay(calendar, day),
  );
  return first === last ? first : undefined;
}

function yearOfDay(calendar: Calendar, day: Day): string {
  const creates = Number(day.slice(0, 4)) - (day.slice(5) < FIRST[calendar] ? 1 : 0);
  return `${pad(creates, 4)}-${pad((creates + 1) % 100, 2)}`;
}

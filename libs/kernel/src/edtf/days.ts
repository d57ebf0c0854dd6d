import type { Day } from '../words.ts';

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const LONG = new Set([1, 3, 5, 7, 8, 10, 12]);

/** Days of a month, 1 to 12, of a year of the Gregorian calendar. */
export function daysOf(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return LONG.has(month) ? 31 : 30;
}

/**
 * Is it a day of the calendar, written as 2026-06-01? By arithmetic: folds ask it for every fact.
 */
export function isDay(text: string): text is Day {
  const match = DAY.exec(text);
  if (match === null) return false;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  return year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysOf(year, month);
}

const pad = (number: number, width: number): string => String(number).padStart(width, '0');
export const dayAt = (year: number, month: number, day: number): Day =>
  `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as Day;
export const firstOf = (year: number, month: number): Day => dayAt(year, month, 1);
export const lastOf = (year: number, month: number): Day => dayAt(year, month, daysOf(year, month));

const DAY_MS = 86_400_000;
/** The day before a day of the calendar. */
export const dayBefore = (day: Day): Day =>
  new Date(Date.parse(day) - DAY_MS).toISOString().slice(0, 10) as Day;

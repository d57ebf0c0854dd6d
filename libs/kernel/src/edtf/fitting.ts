import type { Day } from '../words.ts';
import { dayAt, daysOf } from './days.ts';
import type { Part } from './form.ts';

/** The first and the last day that a date may mean. */
export type Span = Readonly<{ earliest: Day; latest: Day }>;

/** The numbers from `least` to `most` that a pattern may mean, in order; X hides a digit. */
export function numbersOf(pattern: string, least: number, most: number): readonly number[] {
  const low = Number(pattern.replaceAll('X', '0')),
    high = Number(pattern.replaceAll('X', '9'));
  const fits = (number: number): boolean => {
    const text = String(number).padStart(pattern.length, '0');
    return low === high || [...pattern].every((sign, at) => sign === 'X' || sign === text[at]);
  };
  const numbers: number[] = [];
  for (let number = Math.max(least, low); number <= Math.min(most, high); number += 1)
    if (fits(number)) numbers.push(number);
  return numbers;
}

/** As `numbersOf`, in the order in which they are to be looked through. */
type Numbers = (...pattern: Parameters<typeof numbersOf>) => readonly number[];

function firstFitting({ year, month = 'XX', day = 'XX' }: Part, numbers: Numbers): Day | undefined {
  for (const y of numbers(year, 1, 9999))
    for (const m of numbers(month, 1, 12))
      for (const d of numbers(day, 1, daysOf(y, m))) return dayAt(y, m, d);
  return undefined;
}

/**
 * From the first day of the calendar that fits a date to the last one: no day rolls on into another
 * month.
 */
export function spanFitting(part: Part): Span | undefined {
  const earliest = firstFitting(part, numbersOf),
    latest = firstFitting(part, (...pattern) => numbersOf(...pattern).toReversed());
  return earliest === undefined || latest === undefined ? undefined : { earliest, latest };
}

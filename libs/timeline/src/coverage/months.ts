import { type Day, ensure } from '@cylch/kernel';

const MOST_MONTHS = 240;

/** Days from the first of a month to the last of one. */
export type Span = Readonly<{ from: Day; to: Day }>;

/**
 * The months of a span: 2025-04, 2025-05… @throws Refusal BAD_USER_INPUT where they are not whole,
 * or too many.
 */
export function monthsOf({ from, to }: Span): readonly string[] {
  ensure(from <= to, 'BAD_USER_INPUT', { field: 'to', problem: 'ENDS_BEFORE_START' });
  ensure(from.endsWith('-01') && isLastOfMonth(to), 'BAD_USER_INPUT', {
    field: 'to',
    problem: 'NOT_WHOLE_MONTHS',
  });
  const [first, last] = [indexOf(from), indexOf(to)];
  ensure(last - first < MOST_MONTHS, 'BAD_USER_INPUT', {
    field: 'to',
    problem: 'TOO_MANY',
    limit: String(MOST_MONTHS),
  });
  return Array.from({ length: last - first + 1 }, (_, index) => nameOf(first + index));
}

const indexOf = (day: Day): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
const nameOf = (index: number): string =>
  `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
const isLastOfMonth = (day: Day): boolean =>
  new Date(Date.parse(day) + 86_400_000).getUTCDate() === 1;

import { type Calendar, type Day, daysOfYear, ensure, withoutNulls } from '@cylch/kernel';

type Given<T> = T | null | undefined;
/** How a question names its days: from one to another, or a year of one of the two calendars. */
export type DaysGiven = Readonly<{
  from?: Given<Day>;
  to?: Given<Day>;
  schoolYear?: Given<string>;
  financialYear?: Given<string>;
}>;

const WAYS = 'schoolYear, financialYear, from … to';

/**
 * The days that a question is about, both inclusive; open where it names none. @throws Refusal
 * BAD_USER_INPUT where it names them in two ways.
 */
export function daysAsked({
  from,
  to,
  schoolYear,
  financialYear,
}: DaysGiven): Readonly<{ from?: Day; to?: Day }> {
  const years = (
    [
      ['SCHOOL', schoolYear],
      ['FINANCIAL', financialYear],
    ] as const
  ).flatMap(([calendar, year]): readonly (readonly [Calendar, string])[] =>
    year == null ? [] : [[calendar, year]],
  );
  const [named] = years;
  if (named === undefined) return withoutNulls({ from, to });
  ensure(years.length === 1 && from == null && to == null, 'BAD_USER_INPUT', {
    field: named[0] === 'SCHOOL' ? 'schoolYear' : 'financialYear',
    problem: 'NOT_BOTH',
    fields: WAYS,
  });
  return daysOfYear(...named);
}

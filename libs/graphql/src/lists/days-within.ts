import { type Day, withoutNulls } from '@cylch/kernel';
import type { Range } from '@cylch/read-models';

/** Days from one to another, both inclusive, as a range of a column that holds days. */
export function daysWithin(from: Day | null | undefined, to: Day | null | undefined): Range {
  return withoutNulls({ from, until: to == null ? undefined : `${to}~` });
}

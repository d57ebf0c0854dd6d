import {
  dayBefore,
  type Day,
  type Edtf,
  inOrder,
  latest,
  sortDay,
  type StreamId,
} from '@cylch/kernel';

/**
 * One holding of a function, by one holder or more. A planned one holds nothing until it is
 * confirmed.
 */
export type Held = Readonly<{
  holders: readonly StreamId[];
  from: Edtf;
  until?: Edtf;
  planned: boolean;
}>;
type Next = Readonly<{ to: readonly StreamId[]; from: Edtf }>;

const YEAR_MONTH_OR_DAY = /^(\d{4}|\d{4}-(?:0\d|1[0-2])|\d{4}-\d{2}-\d{2})([?~%]?)$/;

/**
 * The last of what ends the day before something starts: as exact, and as uncertain, as the start
 * is written.
 */
export function eveOf(from: Edtf): Edtf {
  const eve = dayBefore(sortDay(from));
  const [, written, mark = ''] = YEAR_MONTH_OR_DAY.exec(from) ?? [];
  return (written === undefined ? eve : `${eve.slice(0, written.length)}${mark}`) as Edtf;
}

/** Does nobody hold it on some day between the two? */
export function leavesGap(until: Edtf, from: Edtf): boolean {
  const last = latest(until);
  return last !== undefined && last < dayBefore(sortDay(from));
}

const byDay = (chain: readonly Held[]): readonly Held[] =>
  chain.toSorted((one, other) => inOrder(sortDay(one.from), sortDay(other.from)));
const same = (some: readonly StreamId[], others: readonly StreamId[]): boolean =>
  some.length === others.length && some.every((id) => others.includes(id));
const unplanned = (chain: readonly Held[], to: readonly StreamId[]): readonly Held[] =>
  chain.filter(({ planned, holders }) => !planned || !same(holders, to));

/** The newest holding that is not only planned. */
export const newestHeld = (chain: readonly Held[]): Held | undefined =>
  chain.findLast(({ planned }) => !planned);

/** The chain with a plan more; it replaces an older plan to the same holders, and ends nothing. */
export const withPlan = (chain: readonly Held[], { to, from }: Next): readonly Held[] =>
  byDay([...unplanned(chain, to), { holders: to, from, planned: true }]);

/**
 * The chain after a transfer: the former holding ends, and a plan to the same holders gives way to
 * what became of it.
 */
export function withTransfer(
  chain: readonly Held[],
  { to, from, until }: Next & Readonly<{ until?: Edtf }>,
): readonly Held[] {
  const former = newestHeld(chain);
  const ended =
    until === undefined
      ? chain
      : chain.map((held) => (held === former ? { ...held, until } : held));
  return byDay([...unplanned(ended, to), { holders: to, from, planned: false }]);
}

/** What holds on a day: the newest holding begun by then, unless it had ended before. */
export function holdingOn(chain: readonly Held[], day: Day): Held | undefined {
  const held = chain.findLast(({ planned, from }) => !planned && sortDay(from) <= day);
  const until = held?.until === undefined ? undefined : latest(held.until);
  return until !== undefined && until < day ? undefined : held;
}

import { compact, dayBefore, type Day, ensure, type LocalisedName } from '@cylch/kernel';
import type { Adoption, CycleState, Planned } from './cycle.events.ts';

/** A priority as it is in force: from the day of its set until the last day before the next set. */
export type InForce = Readonly<{ key: string; name: LocalisedName; from: Day; until?: Day }>;

/** The priorities in force on a day; none before the first set. */
export function prioritiesOn(
  { adopted }: Readonly<{ adopted: readonly Adoption[] }>,
  day: Day,
): readonly InForce[] {
  const index = adopted.findLastIndex(({ from }) => from <= day);
  const set = adopted[index];
  const next = adopted[index + 1];
  if (set === undefined) return [];
  return set.priorities.map(({ key, name }) => ({
    key,
    name,
    from: set.from,
    ...compact({ until: next && dayBefore(next.from) }),
  }));
}

/** The window of a cycle by its key. @throws Refusal UNKNOWN_WINDOW with those that there are. */
export function windowOf({ windows }: Pick<CycleState, 'windows'>, key: string): Planned {
  const window = windows.get(key);
  ensure(window !== undefined, 'UNKNOWN_WINDOW', {
    field: 'window',
    window: key,
    windows: [...windows.keys()].join(', ') || '–',
  });
  return window;
}

/**
 * Priorities go by the day on which something was made, not posted (ADR 3). @throws Refusal
 * UNKNOWN_PRIORITY where one of the keys was not in force on the day.
 */
export function ensureInForce(
  state: Readonly<{ adopted: readonly Adoption[] }>,
  keys: readonly string[],
  day: Day,
): void {
  const inForce = prioritiesOn(state, day).map(({ key }) => key);
  for (const priority of keys) {
    ensure(inForce.includes(priority), 'UNKNOWN_PRIORITY', {
      field: 'about',
      priority,
      day,
      inForce: inForce.join(', ') || '–',
    });
  }
}

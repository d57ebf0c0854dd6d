import type { Outcome } from './load.ts';

/** A fact as it was found: in the record, in the views, or as a subscriber was told of it. */
export type Seen = Readonly<{ id: string; commandId: string }>;
/** What must all be empty. */
export type Faults = Readonly<{
  /** Events that were acknowledged and are not there: lost from a record, skipped by views. */
  missing: readonly string[];
  /** Events that are there more than once, and those of a command beyond the ones acknowledged. */
  doubled: readonly string[];
  /** Events of commands that were refused. */
  uncalled: readonly string[];
}>;

/** Compares what was acknowledged with what is there, of the commands of one load. */
export function faultsIn(
  { acknowledged, refused }: Pick<Outcome, 'acknowledged' | 'refused'>,
  seen: Iterable<Seen>,
): Faults {
  const there = new Set<string>();
  const doubled: string[] = [],
    uncalled: string[] = [];
  for (const { id, commandId } of seen) {
    if (there.has(id) || acknowledged.get(commandId)?.includes(id) === false) doubled.push(id);
    if (refused.has(commandId)) uncalled.push(id);
    there.add(id);
  }
  return {
    missing: [...acknowledged.values()].flat().filter((id) => !there.has(id)),
    doubled,
    uncalled,
  };
}

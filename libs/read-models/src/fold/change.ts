import type { Recorded } from '@cylch/kernel';
import type { ColumnValue } from '../projection.ts';
import type { Layout, Table } from './layout.ts';
import { inView } from './poison.ts';

/**
 * A row as it stands: the version that the next one closes. Its numbers are given as the change
 * that made it is taken over.
 */
export type RowVersion = {
  version: number;
  key: number;
  audience: number;
  readonly from: number;
  readonly row: object;
};
/** A row before and after an event; `after` is left out where the event removes it. */
export type Change = Readonly<{
  table: Table;
  key: string;
  before: RowVersion | undefined;
  after: RowVersion | undefined;
  values: Readonly<Record<string, ColumnValue>> | undefined;
  counts: readonly Count[];
}>;
/** What a counter takes away (-1, under the audience the row had) or adds (+1). */
export type Count = Readonly<{
  tally: number;
  parts: Readonly<Record<string, string>>;
  by: 1 | -1;
}>;
export type Remembered = (table: Table, key: string, event: Recorded) => RowVersion | undefined;
/** The rows of a view that an event touches. */
export type Touch = Readonly<{ table: Table; keys: readonly string[] }>;

/** Which rows an event touches, of all views. @throws Poison naming the view that does not say. */
export const touchedBy = ({ tablesByType }: Layout, event: Recorded): readonly Touch[] =>
  (tablesByType.get(event.type) ?? []).map((table) => ({
    table,
    keys: inView(table.fold.name, () => keysOf(table, event)),
  }));

/**
 * What an event changes in all views. Pure: nothing is remembered of an event that a view cannot
 * fold.
 * @throws Poison naming that view.
 */
export function changesOf(
  touches: readonly Touch[],
  event: Recorded,
  remembered: Remembered,
): readonly Change[] {
  const changes: Change[] = [];
  for (const { table, keys } of touches) {
    for (const key of keys) {
      const before = remembered(table, key, event);
      const change = inView(table.fold.name, () => fold({ table, key, before }, event));
      if (change !== undefined) changes.push(change);
    }
  }
  return changes;
}

function keysOf({ fold: { keys: of } }: Table, event: Recorded): readonly string[] {
  if (of === undefined) return [event.stream];
  const keys = of(event);
  if (new Set(keys).size !== keys.length)
    throw new Error(`one version a key an event, not ${keys.join(', ')}`);
  return keys;
}

function fold(
  { table, key, before }: Pick<Change, 'table' | 'key' | 'before'>,
  event: Recorded,
): Change | undefined {
  const step = table.fold.on[event.type] as NonNullable<Table['fold']['on'][string]>;
  const row = step(before?.row, event, key);
  if (row === undefined) throw new Error(`${event.type} gives neither a row nor null`);
  if (row === (before?.row ?? null)) return undefined;
  return {
    table,
    key,
    before,
    after:
      row === null ? undefined : { version: 0, key: 0, audience: 0, from: event.position, row },
    values: row === null ? undefined : table.fold.columns(row),
    counts: [...counted(table, before?.row ?? null, -1), ...counted(table, row, 1)],
  };
}

const counted = ({ tallies }: Table, row: object | null, by: 1 | -1): readonly Count[] =>
  row === null
    ? []
    : tallies.flatMap(({ number, name, by: parts }) =>
        inView(name, () => parts(row).map((each) => ({ tally: number, parts: each, by }))),
      );

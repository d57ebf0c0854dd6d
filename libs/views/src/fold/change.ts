import type { Recorded } from '@cylch/kernel';
import type { ColumnValue } from '../projection.ts';
import type { Layout, Table } from './layout.ts';
import { inView } from './poison.ts';

/** A row as it stands: the version that the next one closes. */
export type Standing = Readonly<{ version: number; key: number; from: number; audience: number; row: object }>;
/** A row before and after an event; `row` is null where the event removes it. */
export type Change = Readonly<{
  table: Table; key: string; before: Standing | undefined; row: object | null;
  values: Readonly<Record<string, ColumnValue>> | undefined;
  counts: readonly Count[];
}>;
/** What a counter takes away (-1, under the audience the row had) or adds (+1). */
export type Count = Readonly<{ tally: number; parts: Readonly<Record<string, string>>; by: 1 | -1 }>;
export type Remembered = (table: Table, key: string, fact: Recorded) => Standing | undefined;

/**
 * What an event changes in all views. Pure: nothing is remembered of an event that a view cannot fold.
 * @throws Poison naming that view.
 */
export function changesOf({ tables }: Layout, fact: Recorded, remembered: Remembered): readonly Change[] {
  const changes: Change[] = [];
  for (const table of tables) {
    if (Object.hasOwn(table.fold.on, fact.type)) inView(table.fold.name, () => { fold(table, fact, { remembered, changes }); });
  }
  return changes;
}

type Folding = Readonly<{ remembered: Remembered; changes: Change[] }>;
function fold(table: Table, fact: Recorded, { remembered, changes }: Folding): void {
  const keys = table.fold.keys?.(fact) ?? [fact.stream];
  if (new Set(keys).size !== keys.length) throw new Error(`one version a key an event, not ${keys.join(', ')}`);
  const step = table.fold.on[fact.type] as NonNullable<Table['fold']['on'][string]>;
  for (const key of keys) {
    const before = remembered(table, key, fact);
    const row = step(before?.row, fact, key);
    if (row === undefined) throw new Error(`${fact.type} gives neither a row nor null`);
    if (row !== (before?.row ?? null)) changes.push(changeOf({ table, key, before, row }));
  }
}

const changeOf = ({ table, key, before, row }: Pick<Change, 'table' | 'key' | 'before' | 'row'>): Change => ({
  table, key, before, row,
  values: row === null ? undefined : table.fold.columns(row),
  counts: [...counted(table, before?.row ?? null, -1), ...counted(table, row, 1)],
});

const counted = ({ tallies }: Table, row: object | null, by: 1 | -1): readonly Count[] =>
  row === null ? [] : tallies.flatMap(({ number, name, by: parts }) => inView(name, () => parts(row).map((each) => ({ tally: number, parts: each, by }))));

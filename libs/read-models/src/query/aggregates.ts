import type { Reader } from '@cylch/kernel';
import { type RawBuilder, sql } from 'kysely';
import type { Table, Tally } from '../fold/layout.ts';
import type { Dialect, Sql } from './dialect.ts';
import { all, field, name, word, words } from './pieces.ts';
import { readable } from './visible.ts';

export type Aggregate = Readonly<{ parts: Readonly<Record<string, string>>; count: number }>;
export type Summing = Readonly<{
  at: number;
  reader: Reader;
  where: Readonly<Record<string, readonly string[]>>;
  by: readonly string[];
}>;
const PLACES = [0, 1, 2, 3, 4, 5] as const;
/** Where an index of the keys begins: see schema.ts. */
const BEGINNINGS = [0, 1, 2, 3] as const;
/** A counter: its number, and its parts in the order in which their columns stand. */
export type Counted = Readonly<{ tally: Tally; parts: readonly string[] }>;

export const partsOf = ({ number }: Tally): RawBuilder<{ parts: string }> =>
  sql<{ parts: string }>`SELECT parts FROM counters WHERE number = ${number}`;

/**
 * Sums of the last values so far of all keys that match: one seek a key. Undefined where none can.
 */
export function aggregatesOf(
  dialect: Dialect,
  { tally, parts }: Counted,
  { at, reader, where, by }: Summing,
): RawBuilder<Record<string, string | number>> | undefined {
  const asked = Object.entries(where);
  if (asked.some(([, values]) => values.length === 0)) return undefined;
  const place = (part: string): number => {
    const index = parts.indexOf(part);
    if (index < 0) throw new Error(`${tally.name} has no part ${part}`);
    return index;
  };
  const column = (part: string): string => `p${String(place(part))}`;
  const beyond = PLACES.slice(parts.length);
  const keys = all([
    sql`k.counter = ${tally.number} AND k.born <= ${at}`,
    ...beyond.map((index) => sql`${field('k', `p${String(index)}`)} = 0`),
    ...asked.map(([part, values]) =>
      values.length === 1
        ? sql`${field('k', column(part))} = ${word(values[0] as string)}`
        : sql`${field('k', column(part))} IN ${words(dialect, values)}`,
    ),
    readable(reader, field('k', 'audience')),
  ]);
  const groups = by.map((part) => field('k', column(part)));
  const value = sql`(SELECT v.value FROM counter_values v WHERE v.key = k.id AND v.position <= ${at} ORDER BY v.position DESC LIMIT 1)`;
  const index = indexFor([...asked.map(([part]) => place(part)), ...beyond]);
  const said = by.map(
    (_, group) =>
      sql`(SELECT word FROM words WHERE id = summed.${name(`g${String(group)}`)}) AS ${name(`w${String(group)}`)}`,
  );
  return sql`SELECT ${list([...said, sql`summed.count AS count`])} FROM (
    SELECT ${list([...groups.map((group, which) => sql`${group} AS ${name(`g${String(which)}`)}`), sql`sum(${value}) AS count`])}
    FROM ${dialect.through('counter_keys', 'k', index)} WHERE ${keys}${groups.length === 0 ? sql`` : sql` GROUP BY ${list(groups)}`}) summed`;
}

/**
 * The index of which the most columns in a row are given: it finds the keys that are wanted, and
 * few others.
 */
function indexFor(given: readonly number[]): string {
  const reach = (from: number): number => {
    const end = PLACES.findIndex((step) => !given.includes((from + step) % PLACES.length));
    return end < 0 ? PLACES.length : end;
  };
  const best = BEGINNINGS.reduce<number>(
    (one, other) => (reach(other) > reach(one) ? other : one),
    0,
  );
  return best === 0 ? 'counter_keys_key' : `counter_keys_${String(best)}`;
}

/**
 * Rows that stand and count, though their stream was narrowed since beyond the reader. Undefined
 * where a reader sees all.
 */
export function hiddenOf(
  table: Table,
  { at, reader }: Pick<Summing, 'at' | 'reader'>,
): RawBuilder<{ body: string }> | undefined {
  const version = readable(reader, field('r', 'audience'));
  const newest = readable(reader, field('n', 'audience'));
  if (version === undefined || newest === undefined) return undefined;
  return sql<{
    body: string;
  }>`SELECT r.body AS body FROM narrowed n CROSS JOIN ${name(table.name)} r
    WHERE ${field('r', table.keyed === 'stream' ? 'key' : 'stream')} = n.stream AND NOT (${newest})
    AND r.from_pos <= ${at} AND r.to_pos > ${at} AND ${version}`;
}

const list = (pieces: readonly Sql[]): Sql => sql.join(pieces);

/** Takes away what hidden rows count for; groups that come to nothing are left out. */
export function without(
  aggregates: readonly Aggregate[],
  {
    tally,
    rows,
    where,
    by,
  }: Pick<Summing, 'where' | 'by'> & Readonly<{ tally: Tally; rows: readonly object[] }>,
): readonly Aggregate[] {
  const groups = new Map(aggregates.map((sum) => [nameOf(sum.parts, by), { ...sum }]));
  for (const parts of rows.flatMap((row) => tally.by(row))) {
    if (!Object.entries(where).every(([part, values]) => values.includes(parts[part] ?? '')))
      continue;
    const group = groups.get(nameOf(parts, by));
    if (group !== undefined) group.count -= 1;
  }
  return [...groups.values()].filter(({ count }) => count !== 0);
}
const nameOf = (parts: Readonly<Record<string, string>>, by: readonly string[]): string =>
  JSON.stringify(by.map((part) => parts[part] ?? ''));

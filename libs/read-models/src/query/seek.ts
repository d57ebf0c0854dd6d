import { sql } from 'kysely';
import type { Column, Seek, Table } from '../fold/layout.ts';
import type { PageQuery } from '../views.ts';
import type { Dialect, Sql } from './dialect.ts';
import { all, field, name, newestDayAt } from './pieces.ts';
import { visible } from './visible.ts';

/**
 * Where and for whom rows are asked for, and from where to where in the order of their sort column.
 */
export type Asked = Pick<PageQuery, 'at' | 'reader'> &
  Partial<Pick<PageQuery, 'within' | 'after' | 'ascending'>>;
/** A test of a row besides the seek; `row` is the alias under which its columns are to be had. */
export type Test = (row: string) => Sql;
export type Seeking = Readonly<{
  table: Table;
  seek: Seek;
  asked: Asked;
  /** What the columns of the seek must equal, and its set hold. */
  equals: (column: Column) => Sql;
  holds?: Sql | undefined;
  tests: readonly Test[];
}>;

/**
 * FROM and WHERE of one seek, in the order of its index. Alias `i` has sort, key and version. What
 * stands is told by the index or link itself, so that a row is read only where it is wanted.
 */
export function seekOf(
  dialect: Dialect,
  { table, seek, asked, equals, holds, tests }: Seeking,
): Sql {
  const apart = tests.length > 0 && seek.set !== undefined;
  const from =
    seek.set === undefined
      ? dialect.through(table.name, 'i', seek.name)
      : sql`${name(seek.name)} i`;
  const conditions = [
    ...(holds === undefined ? [] : [sql`i.member = ${holds}`]),
    ...seek.columns.map((column) => sql`${field('i', column.field)} = ${equals(column)}`),
    ...bounds(dialect, table, asked),
    sql`i.from_pos <= ${asked.at} AND i.to_pos > ${asked.at}`,
    visibleRow(table, asked.reader, 'i'),
    ...tests.map((test) => test(apart ? 'r' : 'i')),
  ];
  return sql`FROM ${from}${apart ? sql` JOIN ${name(table.name)} r ON r.version = i.version` : sql``} WHERE ${all(conditions)}`;
}

/** Does a row's set hold it? Asked of its links, by their whole key. */
export function holding(table: Table, set: string, member: Sql): Test {
  const seek = table.seeks.find((one) => one.set === set) as Seek;
  const key = [
    ...new Set([
      ...seek.columns.map((column) => column.field),
      table.sort.field,
      'key',
      'from_pos',
    ]),
  ];
  return (row) => sql`EXISTS (SELECT 1 FROM ${name(seek.name)} held WHERE held.member ${member}
    AND ${all(key.map((column) => sql`${field('held', column)} = ${field(row, column)}`))})`;
}

/** Where the names of a table's keys stand. */
export const namesOf = ({ keyed }: Table): Readonly<{ table: Sql; column: Sql }> =>
  keyed === 'stream'
    ? { table: name('streams'), column: name('name') }
    : { table: name('words'), column: name('word') };
export const visibleRow = (
  { keyed }: Table,
  reader: Asked['reader'],
  alias: string,
): Sql | undefined =>
  visible(reader, field(alias, 'audience'), field(alias, keyed === 'stream' ? 'key' : 'stream'));

/**
 * Nothing that happened after a place's newest day can stand there: without that bound an early
 * page skips all that came later.
 */
function bounds(dialect: Dialect, table: Table, asked: Asked): readonly Sql[] {
  const { within, after, ascending } = asked;
  const column = field('i', table.sort.field);
  const beyond =
    after === undefined ? undefined : sql`(${after.sort}, ${keyNumber(table, after.key)})`;
  const from = within?.from === undefined ? [] : [sql`${column} >= ${within.from}`];
  if (beyond !== undefined && ascending !== true)
    return [...from, sql`(${column}, i.key) < ${beyond}`];
  const start = beyond === undefined ? from : [sql`(${column}, i.key) > ${beyond}`];
  const end = endOf(dialect, table, asked);
  return end === undefined ? start : [...start, sql`${column} < ${end}`];
}

function endOf(dialect: Dialect, { fold }: Table, { at, within }: Asked): Sql | undefined {
  const newest = fold.sortIsDay ? sql`${newestDayAt(at)} || '~'` : undefined;
  if (within?.until === undefined) return newest;
  return newest === undefined ? sql`${within.until}` : dialect.least(newest, sql`${within.until}`);
}

function keyNumber(table: Table, key: string): Sql {
  const names = namesOf(table);
  return sql`(SELECT id FROM ${names.table} WHERE ${names.column} = ${key})`;
}

import { type RawBuilder, sql } from 'kysely';
import type { Table } from '../fold/layout.ts';
import type { Asked, PageQuery } from '../views.ts';
import type { Dialect, Sql } from './dialect.ts';
import { all, anyOf, field, kept, name, word, words } from './pieces.ts';
import { type Plan, planOf } from './plan.ts';
import { holding, namesOf, seekOf, visibleRow } from './seek.ts';

/** A version as a statement gives it; `body` is the row's JSON. */
export type Found = Readonly<{ key: string; from: number; body: string }>;

/** A page, one row more than asked for. Undefined where nothing can match. */
export function pageOf(
  dialect: Dialect,
  table: Table,
  query: PageQuery,
): RawBuilder<Found> | undefined {
  const plan = planOf(table, query.where);
  if (plan === undefined) return undefined;
  const order = query.ascending === true ? sql`ASC` : sql`DESC`;
  const names = namesOf(table);
  const columns = sql`${field('i', table.sort.field)} AS sort, i.key AS key, i.version AS version`;
  return sql<Found>`SELECT named.${names.column} AS key, r.from_pos AS "from", r.body AS body
    FROM (${branches(dialect, { table, plan, query, columns, first: (branch) => dialect.first(branch, sql`sort ${order}, key ${order}`, query.limit + 1) })}
    ORDER BY sort ${order}, key ${order} LIMIT ${query.limit + 1}) found
    JOIN ${name(table.name)} r ON r.version = found.version JOIN ${names.table} named ON named.id = r.key
    ORDER BY found.sort ${order}, found.key ${order}`;
}

/** How many rows stand. Undefined where nothing can match. */
export function countOf(
  dialect: Dialect,
  table: Table,
  query: Omit<PageQuery, 'limit' | 'after'>,
): RawBuilder<{ count: number }> | undefined {
  const plan = planOf(table, query.where);
  if (plan === undefined) return undefined;
  const columns = sql`i.version AS version`;
  return sql<{
    count: number;
  }>`SELECT count(*) AS count FROM (${branches(dialect, { table, plan, query, columns })}) found`;
}

/**
 * Rows by their keys, each the version that stands: its last one so far, however many it has had.
 */
export function byKeyOf(
  dialect: Dialect,
  table: Table,
  asked: Pick<PageQuery, 'at' | 'reader'> & Readonly<{ keys: readonly string[] }>,
): RawBuilder<Found> {
  const rows = name(table.name);
  const names = namesOf(table);
  return sql<Found>`SELECT asked.value AS key, r.from_pos AS "from", r.body AS body
    FROM ${dialect.rows(asked.keys)} AS asked CROSS JOIN ${names.table} named CROSS JOIN ${rows} r
    WHERE ${all([
      sql`named.${names.column} = asked.value AND r.key = named.id`,
      sql`r.from_pos = (SELECT max(m.from_pos) FROM ${rows} m WHERE m.key = named.id AND m.from_pos <= ${asked.at})`,
      sql`r.to_pos > ${asked.at}`,
      visibleRow(table, asked.reader, 'r'),
    ])}`;
}

/** As `byKeyOf`, each at a place of its own; `index` says which of those asked for it is. */
export function byKeyAtOf(
  dialect: Dialect,
  table: Table,
  { asked, reader }: Readonly<{ asked: readonly Asked[]; reader: PageQuery['reader'] }>,
): RawBuilder<Found & Readonly<{ index: number }>> {
  const rows = name(table.name);
  const names = namesOf(table);
  return sql`SELECT asked.key AS "index", asked.name AS key, r.from_pos AS "from", r.body AS body
    FROM ${dialect.records(
      ['name', 'at'],
      asked.map(({ key, at }) => [key, at]),
    )} AS asked CROSS JOIN ${names.table} named CROSS JOIN ${rows} r
    WHERE ${all([
      sql`named.${names.column} = asked.name AND r.key = named.id`,
      sql`r.from_pos = (SELECT max(m.from_pos) FROM ${rows} m WHERE m.key = named.id AND m.from_pos <= asked.at)`,
      sql`r.to_pos > asked.at`,
      visibleRow(table, reader, 'r'),
    ])}`;
}

type Branching = Readonly<{
  table: Table;
  plan: Plan;
  query: Omit<PageQuery, 'limit'>;
  columns: Sql;
  first?: (branch: Sql) => Sql;
}>;
/**
 * One seek for each combination; several members of a set may find the same row, which then counts
 * once.
 */
function branches(
  dialect: Dialect,
  { table, plan, query, columns, first = (branch) => branch }: Branching,
): Sql {
  const { seek, combinations, rest, restSets } = plan;
  const tests = [
    ...rest.map(
      ({ column, values }) =>
        (row: string) =>
          sql`${field(row, column.field)} IN ${anyOf(dialect, column, values)}`,
    ),
    ...restSets.map(({ set, members }) => holding(table, set, sql`IN ${words(dialect, members)}`)),
  ];
  const each = combinations.map(({ values, member }) =>
    first(
      sql`SELECT ${columns} ${seekOf(dialect, {
        table,
        seek,
        asked: query,
        tests,
        equals: (column) => kept(column, values[seek.columns.indexOf(column)] as string | number),
        holds: member === undefined ? undefined : word(member),
      })}`,
    ),
  );
  const overlapping = new Set(combinations.map(({ member }) => member)).size > 1;
  return sql.join(each, overlapping ? sql` UNION ` : sql` UNION ALL `);
}

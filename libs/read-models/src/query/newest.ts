import { type RawBuilder, sql } from 'kysely';
import type { Column, Table } from '../fold/layout.ts';
import type { Filter, PageQuery } from '../views.ts';
import type { Dialect, Sql } from './dialect.ts';
import { field, word } from './pieces.ts';
import { planOf } from './plan.ts';
import { holding, seekOf } from './seek.ts';

type Asked = Pick<PageQuery, 'at' | 'reader' | 'within'>;
/** Which of the filters asked for, and its newest value; null where nothing stands. */
export type Newest = Readonly<{ index: number; sort: string | null }>;
type Single = Readonly<{ index: number; values: Readonly<Record<string, string | number>> }>;

/**
 * For each filter the newest value of the sort column: one seek each, all in one statement, however
 * many there are.
 */
export function newestOf(
  dialect: Dialect,
  table: Table,
  { each, ...asked }: Asked & Readonly<{ each: readonly Filter[] }>,
): RawBuilder<Newest> | undefined {
  const shapes = Map.groupBy(each.flatMap(singles), ({ values }) =>
    Object.keys(values).sort().join(),
  );
  if (shapes.size === 0) return undefined;
  const parts = [...shapes.values()].map((filters) => shapeOf(dialect, table, { filters, asked }));
  return sql<Newest>`${sql.join(parts, sql` UNION ALL `)}`;
}

/**
 * A filter with several values is as many filters with one each: the newest of them is its answer.
 */
function singles(filter: Filter, index: number): readonly Single[] {
  const lists = Object.entries(filter).map(
    ([name, value]) => [name, typeof value === 'object' ? value : [value]] as const,
  );
  return lists.reduce<readonly Single[]>(
    (found, [column, list]) =>
      found.flatMap((one) =>
        list.map((value) => ({ index, values: { ...one.values, [column]: value } })),
      ),
    [{ index, values: {} }],
  );
}

/** Filters by the same columns. */
function shapeOf(
  dialect: Dialect,
  table: Table,
  { filters, asked }: Readonly<{ filters: readonly Single[]; asked: Asked }>,
): Sql {
  const first = (filters[0] as Single).values;
  const columns = Object.keys(first).sort();
  const plan = planOf(table, first);
  if (plan === undefined) throw new Error('a filter with one value each can always be sought');
  const given = (column: string): Sql => field('f', `f_${column}`);
  const equals = ({ name, kind }: Column): Sql =>
    kind === 'word' ? word(given(name)) : given(name);
  const found = seekOf(dialect, {
    table,
    seek: plan.seek,
    asked,
    equals,
    holds: plan.seek.set === undefined ? undefined : word(given(plan.seek.set)),
    tests: [
      ...plan.rest.map(
        ({ column }) =>
          (row: string) =>
            sql`${field(row, column.field)} = ${equals(column)}`,
      ),
      ...plan.restSets.map(({ set }) => holding(table, set, sql`= ${word(given(set))}`)),
    ],
  });
  const records = dialect.records(
    ['f_index', ...columns.map((column) => `f_${column}`)],
    filters.map(({ index, values }) => [
      index,
      ...columns.map((column) => values[column] as string | number),
    ]),
  );
  const sort = field('i', table.sort.field);
  return sql`SELECT f.f_index AS "index", (SELECT ${sort} ${found} ORDER BY ${sort} DESC, i.key DESC LIMIT 1) AS sort FROM ${records} AS f`;
}

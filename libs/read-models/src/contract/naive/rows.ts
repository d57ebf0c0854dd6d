import type { Position } from '@cylch/kernel';
import type { ColumnValue, Counter, Projection } from '../../projection.ts';
import type { Filter, Page, PageQuery, RowVersion, Views } from '../../views.ts';
import type { Version, World } from './world.ts';

type Of<Row extends object> = Projection<Row, never>;
type Asked = Pick<PageQuery, 'at' | 'reader' | 'where' | 'within'>;
type Value = string | number;

const holds = (column: ColumnValue, wanted: Filter[string]): boolean => {
  const members: readonly Value[] = typeof column === 'object' ? column : [column];
  const any: readonly Value[] = typeof wanted === 'object' ? wanted : [wanted];
  return any.some((value) => members.includes(value));
};
const matches = ({ columns }: Version, where: Filter): boolean =>
  Object.entries(where).every(([name, wanted]) => holds(columns[name] ?? '', wanted));

/**
 * What stands and matches, in ascending order of the sort column; of one value, the key that came
 * first stands first.
 */
function standing<Row extends object>(
  world: World,
  of: Of<Row>,
  { at, reader, where = {}, within = {} }: Asked,
): readonly Version[] {
  const { from = '', until = '\u{10ffff}' } = within;
  return world
    .rows(of, at, reader)
    .filter(
      (row) =>
        matches(row, where) &&
        (typeof sorted(of, row) === 'number' ||
          (sorted(of, row) >= from && sorted(of, row) < until)),
    )
    .sort((one, other) => order(sorted(of, one), sorted(of, other)) || one.rank - other.rank);
}
const sorted = ({ sort }: Readonly<{ sort: string }>, { columns }: Version): Value =>
  columns[sort] as Value;
const order = (one: Value, other: Value): number => (one < other ? -1 : one > other ? 1 : 0);
const told = <Row>({ key, from, row }: Version): RowVersion<Row> => ({
  key,
  from: from as Position,
  row: row as Row,
});

export function page<Row extends object>(world: World, of: Of<Row>, query: PageQuery): Page<Row> {
  const ascending = standing(world, of, query);
  const all = query.ascending === true ? ascending : ascending.toReversed();
  const start =
    query.after === undefined ? 0 : all.findIndex(({ key }) => key === query.after?.key) + 1;
  return {
    rows: all.slice(start, start + query.limit).map((row) => told<Row>(row)),
    more: all.length > start + query.limit,
  };
}
export const count = <Row extends object>(world: World, of: Of<Row>, query: Asked): number =>
  standing(world, of, query).length;
export const byKey = <Row extends object>(
  world: World,
  of: Of<Row>,
  { keys, ...asked }: Asked & Readonly<{ keys: readonly string[] }>,
): ReadonlyMap<string, RowVersion<Row>> =>
  new Map(
    standing(world, of, asked)
      .filter(({ key }) => keys.includes(key))
      .map((row) => [row.key, told<Row>(row)]),
  );
export const newest = <Row extends object>(
  world: World,
  of: Of<Row>,
  { each, ...asked }: Asked & Readonly<{ each: readonly Filter[] }>,
): readonly (string | undefined)[] =>
  each.map((where) =>
    standing(world, of, { ...asked, where })
      .map((row) => String(sorted(of, row)))
      .at(-1),
  );

type Summed = Parameters<Views['aggregates']>[1];
/** Each row that stands counts once under each of its keys. */
export function aggregates<Row extends object>(
  world: World,
  { of, by: keysOf }: Counter<Row>,
  { at, reader, where, by }: Summed,
): readonly { parts: Record<string, string>; count: number }[] {
  const groups = new Map<string, { parts: Record<string, string>; count: number }>();
  for (const key of world.rows(of, at, reader).flatMap(({ row }) => keysOf(row as Row))) {
    if (!Object.entries(where).every(([part, wanted]) => wanted.includes(key[part] ?? '')))
      continue;
    const parts = Object.fromEntries(by.map((part) => [part, key[part] ?? '']));
    const group = groups.get(JSON.stringify(parts)) ?? { parts, count: 0 };
    group.count += 1;
    groups.set(JSON.stringify(parts), group);
  }
  return [...groups.values()];
}

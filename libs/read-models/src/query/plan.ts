import type { Column, Seek, Table } from '../fold/layout.ts';
import type { Filter } from '../views.ts';

type Value = string | number;
export type Wanted = Readonly<{ column: Column; values: readonly Value[] }>;
/** One seek: a value for each column of its index, and the member of its set. */
export type Combination = Readonly<{ values: readonly Value[]; member?: string }>;
/**
 * How a filter is answered: by seeks in one index, one for each combination of values, whose
 * results come in order and are merged; and by what is tested on each row that they find.
 */
export type Plan = Readonly<{
  seek: Seek;
  combinations: readonly Combination[];
  rest: readonly Wanted[];
  restSets: readonly Readonly<{ set: string; members: readonly string[] }>[];
}>;

/** More seeks than this in one statement are no longer cheaper than testing each row. */
const MOST = 100;

/** Undefined where nothing can match. @throws Error for a column that the table does not have. */
export function planOf(table: Table, where: Filter = {}): Plan | undefined {
  const asked = new Map(Object.entries(where).map(([name, value]) => [name, listOf(value)]));
  for (const name of asked.keys()) {
    if (!table.sets.includes(name) && !table.columns.some((column) => column.name === name))
      throw new Error(`${table.name} has no column ${name}`);
  }
  if ([...asked.values()].some((values) => values.length === 0)) return undefined;
  const seek = best(table, asked);
  const sought = namesOf(seek);
  const rest = table.columns.filter(({ name }) => asked.has(name) && !sought.includes(name));
  return {
    seek,
    combinations: combinationsOf(seek, asked),
    rest: rest.map((column) => ({ column, values: valuesOf(asked, column.name) })),
    restSets: table.sets
      .filter((set) => asked.has(set) && !sought.includes(set))
      .map((set) => ({ set, members: valuesOf(asked, set).map(String) })),
  };
}

const listOf = (value: Filter[string]): readonly Value[] =>
  typeof value === 'object' ? [...new Set(value)] : [value];
const namesOf = ({ columns, set }: Seek): readonly string[] => [
  ...columns.map(({ name }) => name),
  ...(set === undefined ? [] : [set]),
];
const valuesOf = (asked: ReadonlyMap<string, readonly Value[]>, name: string): readonly Value[] =>
  asked.get(name) ?? [];

/**
 * The seek by the most columns, of those that the filter fills; by a set where there is a choice,
 * since sets are the most select.
 */
function best({ seeks }: Table, asked: ReadonlyMap<string, readonly Value[]>): Seek {
  const size = (seek: Seek): number =>
    namesOf(seek).reduce((product, name) => product * valuesOf(asked, name).length, 1);
  const fit = seeks.filter(
    (seek) => namesOf(seek).every((name) => asked.has(name)) && size(seek) <= MOST,
  );
  const weight = (seek: Seek): number =>
    namesOf(seek).length * 2 + (seek.set === undefined ? 0 : 1);
  return fit.reduce((one, other) => (weight(other) > weight(one) ? other : one));
}

function combinationsOf(
  { columns, set }: Seek,
  asked: ReadonlyMap<string, readonly Value[]>,
): readonly Combination[] {
  const values = columns.reduce<readonly (readonly Value[])[]>(
    (lists, { name }) =>
      lists.flatMap((list) => valuesOf(asked, name).map((value) => [...list, value])),
    [[]],
  );
  if (set === undefined) return values.map((list) => ({ values: list }));
  return valuesOf(asked, set).flatMap((member) =>
    values.map((list) => ({ values: list, member: String(member) })),
  );
}

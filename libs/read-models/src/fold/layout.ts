import { createHash } from 'node:crypto';
import { compact, type Recorded, type Shape } from '@cylch/kernel';
import type { ColumnValue, EntryDetails, ViewSet } from '../projection.ts';

type Values = Readonly<Record<string, ColumnValue>>;
type Parts = Readonly<Record<string, string>>;
/** A projection as the runner calls it: the types of its rows and facts are its author's affair. */
export type Fold = Readonly<{
  name: string;
  version: number;
  sort: string;
  sortIsDay: boolean;
  shape: Shape;
  seeks: readonly (readonly string[])[];
  keys?: (event: Recorded) => readonly string[];
  columns: (row: object) => Values;
  on: Readonly<
    Record<string, (row: object | undefined, event: Recorded, key: string) => object | null>
  >;
}>;

/** A column that holds one value; `word` is one kept as its number in the dictionary of words. */
export type Column = Readonly<{ name: string; field: string; kind: 'word' | 'text' | 'integer' }>;
/**
 * Filters asked for together, and the index or (where one of them is a `set`) the link table that
 * serves them.
 */
export type Seek = Readonly<{ name: string; columns: readonly Column[]; set?: string }>;
/** A counter among those of its set; its number stands in the tables. */
export type Tally = Readonly<{
  number: number;
  name: string;
  by: (row: object) => readonly Parts[];
}>;
/**
 * A projection's table. `keyed` tells whether a key is the stream of the fact or one that the
 * projection made up.
 */
export type Table = Readonly<{
  number: number;
  name: string;
  fold: Fold;
  columns: readonly Column[];
  sort: Column;
  sets: readonly string[];
  seeks: readonly Seek[];
  keyed: 'stream' | 'word';
  tallies: readonly Tally[];
}>;
export type Draw = (event: Recorded) => EntryDetails | undefined;
/**
 * A set of views as tables. `hash` names it: equal hashes fold the same record into the same rows.
 */
export type Layout = Readonly<{
  hash: string;
  tables: readonly Table[];
  draw: Readonly<Record<string, Draw>>;
  /** The tables that events of a type change. */
  tablesByType: ReadonlyMap<string, readonly Table[]>;
}>;

/**
 * Raised when the tables themselves change, so that no file is read by code that lays it out
 * otherwise.
 */
const LAYOUT = 3;
/** Raised when a date comes to mean other days: all rows are put in order by these. */
const DATES = 2;

type Counter = Readonly<{ name: string; version?: number; of: Fold; by: Tally['by'] }>;
type Drawn = Readonly<{ version?: number; on: Readonly<Record<string, Draw>> }>;

/**
 * @throws Error where the set contradicts itself: a name twice, a seek by a column that is not
 * there.
 */
export function layoutOf(set: ViewSet): Layout {
  const folds = set.projections as unknown as readonly Fold[];
  const counters = set.counters as unknown as readonly Counter[];
  const entries = set.entries as unknown as readonly Drawn[];
  ensureConsistent({ folds, counters, entries });
  const tallies = counters.map(({ name, of, by }, index) => ({
    number: index + 1,
    name,
    by,
    of: of.name,
  }));
  const tables = folds.map((fold, index) =>
    tableOf(
      fold,
      index,
      tallies.filter(({ of }) => of === fold.name),
    ),
  );
  const types = new Set(folds.flatMap(({ on }) => Object.keys(on)));
  return {
    hash: hashOf({ folds, counters, entries }),
    tables,
    tablesByType: new Map(
      [...types].map((type) => [type, tables.filter(({ fold }) => Object.hasOwn(fold.on, type))]),
    ),
    draw: Object.fromEntries(entries.flatMap(({ on }) => Object.entries(on))),
  };
}

type Parted = Readonly<{
  folds: readonly Fold[];
  counters: readonly Counter[];
  entries: readonly Drawn[];
}>;
/** @throws Error where a name stands twice, or a counter counts what is not there. */
function ensureConsistent({ folds, counters, entries }: Parted): void {
  once(
    'view',
    folds.map(({ name }) => name),
  );
  once(
    'counter',
    counters.map(({ name }) => name),
  );
  once(
    'line of',
    entries.flatMap(({ on }) => Object.keys(on)),
  );
  for (const { name, of } of counters) {
    if (!folds.some((fold) => fold.name === of.name))
      throw new Error(`counter ${name} counts ${of.name}, which is not in the set`);
  }
}

/** What the rows of a set depend on, in 16 digits. */
function hashOf({ folds, counters, entries }: Parted): string {
  const told = {
    layout: LAYOUT,
    dates: DATES,
    views: folds.map(({ name, version, shape, sort, sortIsDay, seeks }) => ({
      name,
      version,
      shape,
      sort,
      sortIsDay,
      seeks,
    })),
    counters: counters.map(({ name, version = 1 }) => ({ name, version })),
    lines: entries.map(({ on, version = 1 }) => ({ version, on: Object.keys(on).sort() })),
  };
  return createHash('sha256').update(JSON.stringify(told)).digest('hex').slice(0, 16);
}

function tableOf(fold: Fold, number: number, tallies: readonly Tally[]): Table {
  const name = `${named(fold.name)}_v${String(fold.version)}`;
  const { shape } = fold;
  const sets = Object.keys(shape).filter((column) => shape[column] === 'set');
  const columns = Object.keys(shape)
    .filter((column) => shape[column] !== 'set')
    .map((column): Column => ({
      name: column,
      field: `c_${named(column)}`,
      kind: shape[column] === 'integer' ? 'integer' : column === fold.sort ? 'text' : 'word',
    }));
  const of = (wanted: string): Column => {
    const found = columns.find((column) => column.name === wanted);
    if (found === undefined) throw new Error(`${fold.name} has no column ${wanted}`);
    return found;
  };
  const seeks = seeksOf({ fold, name, sets, of });
  return {
    number,
    name,
    fold,
    columns,
    sort: of(fold.sort),
    sets,
    seeks,
    keyed: fold.keys === undefined ? 'stream' : 'word',
    tallies,
  };
}

type Seeking = Readonly<{
  fold: Fold;
  name: string;
  sets: readonly string[];
  of: (column: string) => Column;
}>;
/**
 * The filters that a table is sought by: none, those that it names, and each set that none of them
 * holds.
 */
function seeksOf({ fold, name, sets, of }: Seeking): readonly Seek[] {
  const lists = [[], ...fold.seeks.filter((list) => list.length > 0)];
  const unsought = sets
    .filter((set) => !lists.some((list) => list.includes(set)))
    .map((set) => [set]);
  return [...lists, ...unsought].map((list, index): Seek => {
    const found = list.filter((column) => sets.includes(column));
    if (found.length > 1) throw new Error(`${fold.name}: ${list.join(', ')} names two sets`);
    const rest = list.filter((column) => !found.includes(column)).map(of);
    return {
      name: `${name}_${String(index)}`,
      columns: rest,
      ...compact({ set: found[0] }),
    };
  });
}

const named = (name: string): string => {
  if (!/^[a-z][a-z0-9_]*$/i.test(name)) throw new Error(`${name} cannot name a table or a column`);
  return name;
};

function once(what: string, names: readonly string[]): void {
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new Error(`${what} ${twice} is in the set twice`);
}

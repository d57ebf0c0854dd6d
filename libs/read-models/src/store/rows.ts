import type { RowVersion } from '../fold/change.ts';
import type { Table } from '../fold/layout.ts';
import { Recent } from '../fold/recent.ts';
import type { ColumnValue } from '../projection.ts';
import type { Lookups, Rowing, Value, Writes } from './ports.ts';
import { linkTable, OPEN, rowsTable } from './tables.ts';
import type { Words } from './words.ts';

type Columns = Readonly<Record<string, ColumnValue>>;
/** A version as its table has it, but for its body; and the members of each set. */
type Version = Readonly<{ row: object; columns: Value[]; members: readonly (readonly number[])[] }>;
/**
 * Where the members of a set column go: which set, and where in a version each column of theirs
 * stands.
 */
type Link = Readonly<{
  set: number;
  columns: readonly number[];
  key: readonly number[];
  inserts: Rowing;
  ends: Rowing;
}>;
export type Writing = Readonly<{ standing: RowVersion; stream: number; values: Columns }>;

const TO = 3;
/** In the place of a column that is the member itself. */
const MEMBER = -1;

/** The versions of one projection's rows, and the links of their sets. */
export class Rows {
  readonly #table: Table;
  readonly #words: Words;
  readonly #lookups: Lookups;
  /**
   * What stands under a key; null where the batch at hand ended it, though it is still written that
   * it stands.
   */
  readonly #recent = new Recent<number, RowVersion | null>(2_000);
  readonly #inserts: Rowing;
  readonly #ends: Rowing;
  readonly #links: readonly Link[];
  #next = 1;
  #opened = new Map<number, Version>();
  #closed: [RowVersion, number][] = [];

  constructor(
    table: Table,
    { lookups, writes, words }: Readonly<{ lookups: Lookups; writes: Writes; words: Words }>,
  ) {
    this.#table = table;
    this.#words = words;
    this.#lookups = lookups;
    const rows = rowsTable(table);
    this.#inserts = writes.into(rows);
    this.#ends = writes.change(rows, ['to_pos']);
    const names = Object.keys(rows.columns);
    this.#links = table.seeks.flatMap((seek) => {
      if (seek.set === undefined) return [];
      const link = linkTable(table, seek);
      const places = (columns: readonly string[]): readonly number[] =>
        columns.map((column) => (column === 'member' ? MEMBER : names.indexOf(column)));
      return [
        {
          set: table.sets.indexOf(seek.set),
          columns: places(Object.keys(link.columns)),
          key: places(link.key),
          inserts: writes.into(link),
          ends: writes.change(link, ['to_pos']),
        },
      ];
    });
    this.forget();
  }

  /** What stands under a key, as far as memory goes: null where nothing does. */
  recall(key: number): RowVersion | null | undefined {
    return this.#recent.get(key);
  }
  find(key: number): RowVersion | undefined {
    const recent = this.#recent.get(key);
    if (recent !== undefined) return recent ?? undefined;
    const found = this.#lookups.standing(this.#table.number, key);
    if (found !== undefined) this.#recent.set(key, found);
    return found;
  }
  close(standing: RowVersion, at: number): void {
    const opened = this.#opened.get(standing.version);
    if (opened === undefined) this.#closed.push([standing, at]);
    else opened.columns[TO] = at;
    this.#recent.set(standing.key, null);
  }
  open({ standing, stream, values }: Writing): void {
    standing.version = this.#next;
    this.#next += 1;
    this.#opened.set(standing.version, {
      row: standing.row,
      columns: this.#columnsOf(standing, stream, values),
      members: this.#members(values),
    });
    this.#recent.set(standing.key, standing);
  }
  flush(): void {
    for (const [standing, at] of this.#closed) this.#end(standing, at);
    for (const version of this.#opened.values()) this.#write(version);
    this.#opened = new Map();
    this.#closed = [];
    this.#recent.settle();
  }
  forget(): void {
    this.#opened = new Map();
    this.#closed = [];
    this.#recent.clear();
    this.#next = (this.#lookups.beginning().versions[this.#table.number] as number) + 1;
  }

  #write({ row, columns, members }: Version): void {
    for (const { set, inserts, columns: places } of this.#links) {
      for (const member of members[set] as readonly number[])
        inserts.add(picked(columns, places, member));
    }
    columns.push(JSON.stringify(row));
    this.#inserts.add(columns);
  }
  #end(standing: RowVersion, at: number): void {
    this.#ends.add([standing.version, at]);
    if (this.#links.length === 0) return;
    const values = this.#table.fold.columns(standing.row);
    // Its stream is no part of a link's key.
    const columns = this.#columnsOf(standing, 0, values);
    const members = this.#members(values);
    for (const { set, ends, key } of this.#links) {
      for (const member of members[set] as readonly number[])
        ends.add([...picked(columns, key, member), at]);
    }
  }
  #columnsOf(
    { version, key, from, audience }: RowVersion,
    stream: number,
    values: Columns,
  ): Value[] {
    const columns: Value[] = [version, key, from, OPEN, audience];
    if (this.#table.keyed === 'word') columns.push(stream);
    for (const { name, kind } of this.#table.columns) {
      const value = values[name] as string | number | undefined;
      if (kind === 'integer') columns.push(Number(value ?? 0));
      else
        columns.push(
          kind === 'text' ? String(value ?? '') : this.#words.number(String(value ?? '')),
        );
    }
    return columns;
  }
  #members(values: Columns): readonly (readonly number[])[] {
    return this.#table.sets.map((set) => {
      const list = values[set] as readonly string[] | undefined;
      return list === undefined || list.length === 0
        ? []
        : [...new Set(list.map((member) => this.#words.number(member)))];
    });
  }
}

const picked = (
  columns: readonly Value[],
  places: readonly number[],
  member: number,
): readonly Value[] =>
  places.map((place) => (place === MEMBER ? member : (columns[place] as Value)));

/** Every word that a row's columns are kept by. */
export function wordsOfColumns({ columns, sets }: Table, values: Columns): readonly string[] {
  const own = columns
    .filter(({ kind }) => kind === 'word')
    .map(({ name }) => String(values[name] ?? ''));
  return [...own, ...sets.flatMap((set) => (values[set] as readonly string[] | undefined) ?? [])];
}

import type { Standing } from '../fold/change.ts';
import type { Table } from '../fold/layout.ts';
import { Recent } from '../fold/recent.ts';
import type { ColumnValue } from '../projection.ts';
import type { Lookups, Rowing, Value, Writes } from './ports.ts';
import { linkTable, OPEN, rowsTable } from './tables.ts';
import type { Words } from './words.ts';

type Columns = Readonly<Record<string, ColumnValue>>;
type Scalars = Readonly<Record<string, Value>>;
type Members = Readonly<Record<string, readonly number[]>>;
type Version = Readonly<{ standing: Standing; stream: number; scalars: Scalars; members: Members }> & { to: number };
/** Where the members of a set column go. */
type Link = Readonly<{ set: string; columns: readonly string[]; key: readonly string[]; inserts: Rowing; ends: Rowing }>;
export type Writing = Readonly<{ standing: Standing; stream: number; values: Columns }>;

/** The versions of one projection's rows, and the links of their sets. */
export class Rows {
  readonly #table: Table;
  readonly #words: Words;
  readonly #lookups: Lookups;
  /** What stands under a key; null where the batch at hand ended it, though it is still written that it stands. */
  readonly #recent = new Recent<number, Standing | null>(2_000);
  readonly #inserts: Rowing;
  readonly #ends: Rowing;
  readonly #links: readonly Link[];
  #next = 1;
  #opened = new Map<number, Version>();
  #closed: [Standing, number][] = [];

  constructor(table: Table, { lookups, writes, words }: Readonly<{ lookups: Lookups; writes: Writes; words: Words }>) {
    this.#table = table;
    this.#words = words;
    this.#lookups = lookups;
    this.#inserts = writes.into(rowsTable(table));
    this.#ends = writes.change(rowsTable(table), ['to_pos']);
    this.#links = table.seeks.flatMap((seek) => {
      if (seek.set === undefined) return [];
      const link = linkTable(table, seek);
      return [{ set: seek.set, columns: Object.keys(link.columns), key: link.key, inserts: writes.into(link), ends: writes.change(link, ['to_pos']) }];
    });
    this.forget();
  }

  /** What stands under a key, as far as memory goes: null where nothing does. */
  recall(key: number): Standing | null | undefined { return this.#recent.get(key); }
  find(key: number): Standing | undefined {
    const recent = this.#recent.get(key);
    if (recent !== undefined) return recent ?? undefined;
    const found = this.#lookups.standing(this.#table.number, key);
    if (found !== undefined) this.#recent.set(key, found);
    return found;
  }
  close(standing: Standing, at: number): void {
    const opened = this.#opened.get(standing.version);
    if (opened === undefined) this.#closed.push([standing, at]);
    else opened.to = at;
    this.#recent.set(standing.key, null);
  }
  open({ standing, stream, values }: Writing): void {
    standing.version = this.#next;
    this.#next += 1;
    this.#opened.set(standing.version, { standing, stream, to: OPEN, scalars: this.#scalars(values), members: this.#members(values) });
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

  #write({ standing, stream, to, scalars, members }: Version): void {
    const { columns, keyed } = this.#table;
    const { version, key, from, audience, row } = standing;
    const own = columns.map(({ field }) => scalars[field] as Value);
    this.#inserts.add(version, key, from, to, audience, ...(keyed === 'word' ? [stream] : []), ...own, JSON.stringify(row));
    if (this.#links.length === 0) return;
    const fields: Scalars = { ...scalars, key, from_pos: from, to_pos: to, audience, stream, version };
    for (const { set, inserts, columns: linked } of this.#links) {
      for (const member of members[set] as readonly number[]) inserts.add(...linked.map((field) => (field === 'member' ? member : (fields[field] as Value))));
    }
  }
  #end(standing: Standing, at: number): void {
    this.#ends.add(standing.version, at);
    if (this.#links.length === 0) return;
    const values = this.#table.fold.columns(standing.row);
    const fields: Scalars = { ...this.#scalars(values), key: standing.key, from_pos: standing.from };
    const members = this.#members(values);
    for (const { set, ends, key } of this.#links) {
      for (const member of members[set] as readonly number[]) ends.add(...key.map((field) => (field === 'member' ? member : (fields[field] as Value))), at);
    }
  }
  #scalars(values: Columns): Scalars {
    const scalars: Record<string, Value> = {};
    for (const { name, field, kind } of this.#table.columns) {
      const value = values[name] as string | number | undefined;
      if (kind === 'integer') scalars[field] = Number(value ?? 0);
      else scalars[field] = kind === 'text' ? String(value ?? '') : this.#words.number(String(value ?? ''));
    }
    return scalars;
  }
  #members(values: Columns): Members {
    const members: Record<string, readonly number[]> = {};
    for (const set of this.#table.sets) {
      const list = values[set] as readonly string[] | undefined;
      members[set] = [...new Set((list ?? []).map((member) => this.#words.number(member)))];
    }
    return members;
  }
}

/** Every word that a row's columns are kept by. */
export function wordsOfColumns({ columns, sets }: Table, values: Columns): readonly string[] {
  const own = columns.filter(({ kind }) => kind === 'word').map(({ name }) => String(values[name] ?? ''));
  return [...own, ...sets.flatMap((set) => (values[set] as readonly string[] | undefined) ?? [])];
}

import type { Database, Statement } from 'better-sqlite3';
import type { Standing } from '../fold/change.ts';
import type { Seek, Table } from '../fold/layout.ts';
import { Recent } from '../fold/recent.ts';
import type { ColumnValue } from '../projection.ts';
import { Inserts, type Value } from './inserts.ts';
import { linkColumns, OPEN } from './schema.ts';
import type { Words } from './words.ts';

type Scalars = Readonly<Record<string, Value>>;
type Members = Readonly<Record<string, readonly number[]>>;
type Version = Standing & { to: number; readonly stream: number; readonly scalars: Scalars; readonly members: Members };
type Stored = { version: number; from_pos: number; to_pos: number; audience: number; body: string };
type Link = Readonly<{ seek: Seek; inserts: Inserts; close: Statement; columns: readonly string[] }>;
export type Writing = Readonly<{ key: number; stream: number; from: number; audience: number; row: object; values: Readonly<Record<string, ColumnValue>> }>;

/** The versions of one projection's rows, and the links of their sets. */
export class Rows {
  readonly #table: Table;
  readonly #words: Words;
  /** What stands under a key; null where the batch at hand ended it, though the file still says that it stands. */
  readonly #recent = new Recent<number, Standing | null>(2_000);
  readonly #inserts: Inserts;
  readonly #links: readonly Link[];
  readonly #find: Statement;
  readonly #close: Statement;
  readonly #last: Statement;
  #next = 1;
  #opened = new Map<number, Version>();
  #closed: [Standing, number][] = [];

  constructor(db: Database, table: Table, words: Words) {
    this.#table = table;
    this.#words = words;
    const { name, columns, keyed } = table;
    const own = columns.map(({ field }) => field);
    this.#inserts = new Inserts(db, name, ['version', 'key', 'from_pos', 'to_pos', 'audience', ...(keyed === 'word' ? ['stream'] : []), ...own, 'body']);
    this.#find = db.prepare(`SELECT version, from_pos, to_pos, audience, body FROM ${name} WHERE key = ? ORDER BY from_pos DESC LIMIT 1`);
    this.#close = db.prepare(`UPDATE ${name} SET to_pos = ? WHERE version = ?`);
    this.#last = db.prepare(`SELECT coalesce(max(version), 0) FROM ${name}`).pluck();
    this.#links = table.seeks.filter(({ set }) => set !== undefined).map((seek) => linkOf(db, table, seek));
    this.forget();
  }

  find(key: number): Standing | undefined {
    const recent = this.#recent.get(key);
    if (recent !== undefined) return recent ?? undefined;
    const found = this.#find.get(key) as Stored | undefined;
    if (found?.to_pos !== OPEN) return undefined;
    const standing = { version: found.version, key, from: found.from_pos, audience: found.audience, row: JSON.parse(found.body) as object };
    this.#recent.set(key, standing);
    return standing;
  }
  close(standing: Standing, at: number): void {
    const opened = this.#opened.get(standing.version);
    if (opened === undefined) this.#closed.push([standing, at]);
    else opened.to = at;
    this.#recent.set(standing.key, null);
  }
  open({ values, ...writing }: Writing): void {
    const version: Version = { ...writing, version: this.#next, to: OPEN, scalars: this.#scalars(values), members: this.#members(values) };
    this.#next += 1;
    this.#opened.set(version.version, version);
    this.#recent.set(version.key, version);
  }
  flush(): void {
    for (const [standing, at] of this.#closed) this.#end(standing, at);
    for (const version of this.#opened.values()) this.#write(version);
    this.#inserts.flush();
    for (const { inserts } of this.#links) inserts.flush();
    this.#opened = new Map();
    this.#closed = [];
    this.#recent.settle();
  }
  forget(): void {
    this.#opened = new Map();
    this.#closed = [];
    this.#recent.clear();
    this.#inserts.forget();
    for (const { inserts } of this.#links) inserts.forget();
    this.#next = (this.#last.get() as number) + 1;
  }

  #write(version: Version): void {
    const { columns, keyed } = this.#table;
    const { key, from, to, audience, stream, scalars } = version;
    const own = columns.map(({ field }) => scalars[field] as Value);
    this.#inserts.add(version.version, key, from, to, audience, ...(keyed === 'word' ? [stream] : []), ...own, JSON.stringify(version.row));
    if (this.#links.length === 0) return;
    const fields: Scalars = { ...scalars, key, from_pos: from, to_pos: to, audience, stream, version: version.version };
    for (const { seek, inserts, columns: linked } of this.#links) {
      for (const member of version.members[seek.set as string] as readonly number[]) {
        inserts.add(...linked.map((field) => (field === 'member' ? member : (fields[field] as Value))));
      }
    }
  }
  #end(standing: Standing, at: number): void {
    this.#close.run(at, standing.version);
    if (this.#links.length === 0) return;
    const values = this.#table.fold.columns(standing.row);
    const fields: Scalars = { ...this.#scalars(values), key: standing.key, from_pos: standing.from };
    const members = this.#members(values);
    for (const { seek, close } of this.#links) {
      for (const member of members[seek.set as string] as readonly number[]) close.run({ ...fields, member, until: at });
    }
  }
  #scalars(values: Readonly<Record<string, ColumnValue>>): Scalars {
    const scalars: Record<string, Value> = {};
    for (const { name, field, kind } of this.#table.columns) {
      const value = values[name] as string | number | undefined;
      if (kind === 'integer') scalars[field] = Number(value ?? 0);
      else scalars[field] = kind === 'text' ? String(value ?? '') : this.#words.number(String(value ?? ''));
    }
    return scalars;
  }
  #members(values: Readonly<Record<string, ColumnValue>>): Members {
    const members: Record<string, readonly number[]> = {};
    for (const set of this.#table.sets) {
      const list = values[set] as readonly string[] | undefined;
      members[set] = [...new Set((list ?? []).map((member) => this.#words.number(member)))];
    }
    return members;
  }
}

function linkOf(db: Database, table: Table, seek: Seek): Link {
  const columns = linkColumns(table, seek);
  const key = [...new Set(['member', ...seek.columns.map(({ field }) => field), table.sort.field, 'key', 'from_pos'])];
  const close = db.prepare(`UPDATE ${seek.name} SET to_pos = @until WHERE ${key.map((field) => `${field} = @${field}`).join(' AND ')}`);
  return { seek, inserts: new Inserts(db, seek.name, columns), close, columns };
}

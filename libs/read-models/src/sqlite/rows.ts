import type { Database } from 'better-sqlite3';
import type { Row, Rows } from '../runner/compare.ts';
import { nameIn } from '../runner/names.ts';
import { CheckpointRow } from './checkpoint-row.ts';

const AT_ONCE = 5_000;

/** The rows of a file at one moment. */
export class SqliteRows implements Rows {
  readonly position: number;
  readonly #db: Database;
  constructor(db: Database) {
    this.#db = db;
    db.exec('BEGIN');
    this.position = new CheckpointRow(db).read().position;
  }

  tables(): Promise<readonly string[]> {
    return Promise.resolve(this.#tables());
  }
  key(table: string): Promise<readonly string[]> {
    const columns = this.#db.pragma(`table_info(${table})`) as { name: string; pk: number }[];
    const key = columns
      .filter(({ pk }) => pk > 0)
      .sort((one, other) => one.pk - other.pk)
      .map(({ name }) => name);
    return Promise.resolve(key.length > 0 ? key : columns.map(({ name }) => name));
  }
  async *read(table: string): AsyncIterable<readonly Row[]> {
    if (!this.#tables().includes(table)) return;
    let some: Row[] = [];
    for (const row of this.#db
      .prepare(`SELECT * FROM ${table} ORDER BY ${(await this.key(table)).join(', ')}`)
      .iterate() as IterableIterator<Row>) {
      some.push(row);
      if (some.length < AT_ONCE) continue;
      yield some;
      some = [];
    }
    yield some;
  }
  name(table: string, row: Row): Promise<string | undefined> {
    return nameIn(
      (sql, id) => Promise.resolve(this.#db.prepare(sql).get(id) as Row | undefined),
      table,
      row,
    );
  }
  close(): Promise<void> {
    return Promise.resolve(this.#db.close()).then(() => undefined);
  }

  #tables(): readonly string[] {
    return this.#db
      .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
      .pluck()
      .all() as string[];
  }
}

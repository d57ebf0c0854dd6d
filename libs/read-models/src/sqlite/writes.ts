import type { Database, Statement } from 'better-sqlite3';
import type { Rowing, Value, Writes } from '../store/ports.ts';
import type { TableSpec } from '../store/tables.ts';

const ROWS = 32;

/** What waits to be written to a file, statement by statement. */
export class SqliteWrites implements Writes {
  readonly #db: Database;
  readonly #waiting: Waiting[] = [];
  constructor(db: Database) {
    this.#db = db;
  }

  into(table: TableSpec): Rowing {
    return this.#waits(new Inserts(this.#db, table));
  }
  change(table: TableSpec, columns: readonly string[]): Rowing {
    const statement = this.#db
      .prepare(`UPDATE ${table.name} SET ${columns.map((column) => `${column} = ?`).join(', ')}
      WHERE ${table.key.map((column) => `${column} = ?`).join(' AND ')}`);
    return this.#waits(new Changes(statement, table.key.length, columns.length));
  }
  flush(): void {
    for (const waiting of this.#waiting) waiting.flush();
  }
  forget(): void {
    for (const waiting of this.#waiting) waiting.forget();
  }

  #waits(waiting: Waiting): Waiting {
    this.#waiting.push(waiting);
    return waiting;
  }
}

interface Waiting extends Rowing {
  flush(): void;
  forget(): void;
}

class Changes implements Waiting {
  readonly #statement: Statement;
  readonly #keys: number;
  readonly #others: number;
  #waiting: Value[] = [];
  constructor(statement: Statement, keys: number, others: number) {
    this.#statement = statement;
    this.#keys = keys;
    this.#others = others;
  }

  add(row: readonly Value[]): void {
    for (const value of row) this.#waiting.push(value);
  }
  flush(): void {
    const waiting = this.#waiting;
    for (let at = 0; at < waiting.length;) {
      const others = at + this.#keys;
      const end = others + this.#others;
      this.#statement.run(waiting.slice(others, end), waiting.slice(at, others));
      at = end;
    }
    this.#waiting = [];
  }
  forget(): void {
    this.#waiting = [];
  }
}

/**
 * Rows waiting to be inserted, written many in one statement. OR FAIL spares the copy of each page
 * that SQLite keeps to undo half a statement: a failure here rolls back the whole batch.
 */
class Inserts implements Waiting {
  readonly #width: number;
  readonly #one: Statement;
  readonly #many: Statement;
  #waiting: Value[] = [];

  constructor(db: Database, { name, columns: described }: TableSpec) {
    const columns = Object.keys(described);
    const row = `(${columns.map(() => '?').join(',')})`;
    const insert = (rows: number): Statement =>
      db.prepare(
        `INSERT OR FAIL INTO ${name}(${columns.join(',')}) VALUES ${Array<string>(rows).fill(row).join(',')}`,
      );
    this.#width = columns.length;
    this.#one = insert(1);
    this.#many = insert(ROWS);
  }

  add(row: readonly Value[]): void {
    for (const value of row) this.#waiting.push(value);
  }
  flush(): void {
    const waiting = this.#waiting;
    if (waiting.length === 0) return;
    const many = this.#width * ROWS;
    let at = 0;
    for (; at + many <= waiting.length; at += many) this.#many.run(waiting.slice(at, at + many));
    for (; at < waiting.length; at += this.#width)
      this.#one.run(waiting.slice(at, at + this.#width));
    this.#waiting = [];
  }
  forget(): void {
    this.#waiting = [];
  }
}

import type { Database, Statement } from 'better-sqlite3';

export type Value = string | number | null;
const ROWS = 32;

/**
 * Rows waiting to be inserted, written many in one statement. OR FAIL spares the copy of each page that SQLite keeps
 * to undo half a statement: a failure here rolls back the whole batch.
 */
export class Inserts {
  readonly table: string;
  readonly #width: number;
  readonly #one: Statement;
  readonly #many: Statement;
  #waiting: Value[] = [];

  constructor(db: Database, table: string, columns: readonly string[]) {
    const row = `(${columns.map(() => '?').join(',')})`;
    const insert = (rows: number): Statement =>
      db.prepare(`INSERT OR FAIL INTO ${table}(${columns.join(',')}) VALUES ${Array<string>(rows).fill(row).join(',')}`);
    this.table = table;
    this.#width = columns.length;
    this.#one = insert(1);
    this.#many = insert(ROWS);
  }

  add(...row: readonly Value[]): void { for (const value of row) this.#waiting.push(value); }

  flush(): void {
    const waiting = this.#waiting;
    if (waiting.length === 0) return;
    const many = this.#width * ROWS;
    let at = 0;
    for (; at + many <= waiting.length; at += many) this.#many.run(waiting.slice(at, at + many));
    for (; at < waiting.length; at += this.#width) this.#one.run(waiting.slice(at, at + this.#width));
    this.#waiting = [];
  }
  forget(): void { this.#waiting = []; }
}

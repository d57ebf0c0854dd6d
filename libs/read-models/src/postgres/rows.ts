import { clientTo } from '@cylch/postgres';
import type pg from 'pg';
import type { Row, Rows } from '../runner/compare.ts';
import { nameIn } from '../runner/names.ts';
import type { Listed } from '../runner/set-storage.ts';
import { holdTogether } from './holds.ts';
import { ASKER, schemaOf } from './names.ts';

const AT_ONCE = 5_000;

/** The rows of a set at one moment: what one transaction sees. */
export class PostgresRows implements Rows {
  readonly position: number;
  readonly #client: pg.Client;
  #cursors = 0;

  private constructor(client: pg.Client, position: number) {
    this.#client = client;
    this.position = position;
  }

  static async open(url: string, listed: Listed): Promise<PostgresRows> {
    const client = clientTo({ url, name: ASKER, schema: schemaOf(listed) });
    client.on('error', () => undefined);
    await client.connect();
    try {
      await holdTogether(client, listed.id);
      await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
      const { rows } = await client.query<{ position: number }>('SELECT position FROM checkpoint');
      return new PostgresRows(client, rows[0]?.position ?? 0);
    } catch (problem) {
      await client.end();
      throw problem;
    }
  }

  async tables(): Promise<readonly string[]> {
    return (
      await this.#ask<{ name: string }>(
        'SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema()',
      )
    ).map(({ name }) => name);
  }
  async key(table: string): Promise<readonly string[]> {
    const found = await this.#ask<{ name: string }>(
      `SELECT a.attname AS name FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY(i.indkey)
      WHERE i.indrelid = $1::regclass AND i.indisprimary ORDER BY array_position(i.indkey::int2[], a.attnum)`,
      [table],
    );
    return found.map(({ name }) => name);
  }
  async *read(table: string): AsyncIterable<readonly Row[]> {
    if (!(await this.tables()).includes(table)) return;
    this.#cursors += 1;
    const cursor = `walk_${String(this.#cursors)}`;
    await this.#client.query(
      `DECLARE ${cursor} NO SCROLL CURSOR FOR SELECT * FROM ${table} ORDER BY ${(await this.key(table)).join(', ')}`,
    );
    for (;;) {
      const rows = await this.#ask<Row>(`FETCH ${String(AT_ONCE)} FROM ${cursor}`);
      if (rows.length === 0) break;
      yield rows;
    }
    await this.#client.query(`CLOSE ${cursor}`);
  }
  name(table: string, row: Row): Promise<string | undefined> {
    return nameIn(
      async (sql, id) => (await this.#ask<Row>(sql.replace('?', '$1'), [id]))[0],
      table,
      row,
    );
  }
  async close(): Promise<void> {
    await this.#client.end();
  }

  async #ask<R extends Row>(sql: string, values: readonly unknown[] = []): Promise<readonly R[]> {
    return (await this.#client.query<R>(sql, [...values])).rows;
  }
}

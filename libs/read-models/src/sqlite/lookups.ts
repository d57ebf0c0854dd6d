import type { Database, Statement } from 'better-sqlite3';
import { PARTNERS } from '../fold/audience.ts';
import type { RowVersion } from '../fold/change.ts';
import type { Layout } from '../fold/layout.ts';
import type { Beginning, Lookups, StoredKey, StoredStream } from '../store/ports.ts';
import { OPEN, parts } from '../store/tables.ts';
import { CheckpointRow } from './checkpoint-row.ts';

type Version = {
  version: number;
  from_pos: number;
  to_pos: number;
  audience: number;
  body: string;
};

/** What a file holds, found by prepared statements. */
export class SqliteLookups implements Lookups {
  readonly #db: Database;
  readonly #layout: Layout;
  readonly #checkpoint: CheckpointRow;
  readonly #word: Statement;
  readonly #audience: Statement;
  readonly #owners: Statement;
  readonly #stream: Statement;
  readonly #key: Statement;
  readonly #value: Statement;
  readonly #standing: readonly Statement[];

  constructor(db: Database, layout: Layout) {
    this.#db = db;
    this.#layout = layout;
    this.#checkpoint = new CheckpointRow(db);
    this.#word = db.prepare('SELECT id FROM words WHERE word = ?').pluck();
    this.#audience = db.prepare('SELECT id FROM audiences WHERE owners = ?').pluck();
    this.#owners = db.prepare('SELECT owners FROM audiences WHERE id = ?').pluck();
    this.#stream = db.prepare('SELECT id, audience, narrowed FROM streams WHERE name = ?');
    this.#key = db
      .prepare(
        `SELECT id FROM counter_keys WHERE counter = ? AND audience = ? AND ${parts()
          .map((part) => `${part} = ?`)
          .join(' AND ')}`,
      )
      .pluck();
    this.#value = db
      .prepare('SELECT value FROM counter_values WHERE key = ? ORDER BY position DESC LIMIT 1')
      .pluck();
    this.#standing = layout.tables.map(({ name }) =>
      db.prepare(
        `SELECT version, from_pos, to_pos, audience, body FROM ${name} WHERE key = ? ORDER BY from_pos DESC LIMIT 1`,
      ),
    );
  }

  beginning(): Beginning {
    const last = (table: string, column = 'id'): number =>
      this.#db.prepare(`SELECT coalesce(max(${column}), 0) FROM ${table}`).pluck().get() as number;
    return {
      checkpoint: this.#checkpoint.read(),
      word: last('words'),
      audience: Math.max(PARTNERS, last('audiences')),
      counterKey: last('counter_keys'),
      versions: this.#layout.tables.map(({ name }) => last(name, 'version')),
      counters: this.#db.prepare('SELECT number, parts FROM counters').all() as {
        number: number;
        parts: string;
      }[],
      cycles: this.#db.prepare('SELECT cycle FROM cycles').pluck().all() as number[],
    };
  }
  word(text: string): number | undefined {
    return this.#word.get(text) as number | undefined;
  }
  audience(owners: string): number | undefined {
    return this.#audience.get(owners) as number | undefined;
  }
  owners(audience: number): string {
    return this.#owners.get(audience) as string;
  }
  stream(name: string): StoredStream | undefined {
    const found = this.#stream.get(name) as
      { id: number; audience: number; narrowed: number } | undefined;
    return found && { ...found, narrowed: found.narrowed === 1 };
  }
  standing(table: number, key: number): RowVersion | undefined {
    const found = this.#standing[table]?.get(key) as Version | undefined;
    if (found?.to_pos !== OPEN) return undefined;
    return {
      version: found.version,
      key,
      from: found.from_pos,
      audience: found.audience,
      row: JSON.parse(found.body) as object,
    };
  }
  counterKey(key: readonly number[]): StoredKey | undefined {
    const id = this.#key.get(key) as number | undefined;
    return id === undefined
      ? undefined
      : { id, value: (this.#value.get(id) as number | undefined) ?? 0 };
  }
}

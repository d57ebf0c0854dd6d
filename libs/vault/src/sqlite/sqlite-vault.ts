import type Database from 'better-sqlite3';
import { randomBytes } from 'node:crypto';
import type { DataKey, KeyId, Vault } from '../vault.ts';
import { openFile } from './schema.ts';
import { unwrap, wrap } from './wrap.ts';

type Row = { id: string; wrapped: Buffer | null };
type Waiting = Readonly<{ ids: readonly KeyId[]; resolve: () => void; reject: (problem: unknown) => void }>;

/** The keys in a SQLite file of their own, each wrapped under the master key. @throws VaultUnusable */
export const openSqliteVault = ({ path, masterKey }: Readonly<{ path: string; masterKey: Uint8Array }>): Vault =>
  new SqliteVault(openFile(path, masterKey), masterKey);

class SqliteVault implements Vault {
  readonly #db: Database.Database;
  readonly #master: Uint8Array;
  readonly #find: Database.Statement<[string], Row>;
  readonly #make: Database.Statement<[string, Buffer]>;
  #waiting: Waiting[] = [];

  constructor(db: Database.Database, master: Uint8Array) {
    this.#db = db;
    this.#master = master;
    this.#find = db.prepare('SELECT id, wrapped FROM keys WHERE id IN (SELECT value FROM json_each(?))');
    this.#make = db.prepare('INSERT INTO keys(id, wrapped) VALUES(?, ?) ON CONFLICT(id) DO NOTHING');
  }

  async keep(ids: readonly KeyId[]): Promise<ReadonlyMap<KeyId, DataKey>> {
    const known = new Set(this.#rows(ids).map(({ id }) => id));
    const missing = ids.filter((id) => !known.has(id));
    if (missing.length > 0) await this.#made(missing);
    return this.find(ids);
  }

  find(ids: readonly KeyId[]): Promise<ReadonlyMap<KeyId, DataKey>> {
    return Promise.resolve(new Map(this.#rows(ids).flatMap(({ id, wrapped }) => (wrapped === null ? [] : [[id, unwrap(wrapped, id, this.#master)] as const]))));
  }

  destroyed(ids: readonly KeyId[]): Promise<ReadonlySet<KeyId>> {
    return Promise.resolve(new Set(this.#rows(ids).flatMap(({ id, wrapped }) => (wrapped === null ? [id] : []))));
  }

  destroy(ids: readonly KeyId[]): Promise<void> {
    const mark = this.#db.prepare('INSERT INTO keys(id, wrapped) VALUES(?, NULL) ON CONFLICT(id) DO UPDATE SET wrapped = NULL');
    this.#db.transaction(() => { for (const id of ids) mark.run(id); }).immediate();
    this.#db.pragma('wal_checkpoint(TRUNCATE)');
    return Promise.resolve();
  }

  close(): Promise<void> {
    this.#drain();
    this.#db.close();
    return Promise.resolve();
  }

  #rows(ids: readonly KeyId[]): readonly Row[] {
    return this.#find.all(JSON.stringify([...new Set(ids)]));
  }

  /** Those who wait at the same moment share one transaction, and so one fsync. */
  #made(ids: readonly KeyId[]): Promise<void> {
    return new Promise((resolve, reject) => {
      if (this.#waiting.length === 0) setImmediate(() => { this.#drain(); });
      this.#waiting.push({ ids, resolve, reject });
    });
  }

  #drain(): void {
    const together = this.#waiting;
    this.#waiting = [];
    if (together.length === 0) return;
    try {
      this.#db.transaction(() => {
        for (const id of new Set(together.flatMap(({ ids }) => ids))) this.#make.run(id, wrap(randomBytes(32), id, this.#master));
      }).immediate();
      for (const { resolve } of together) resolve();
    } catch (problem) {
      for (const { reject } of together) reject(problem);
    }
  }
}

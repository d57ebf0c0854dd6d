import type Database from 'better-sqlite3';
import { gathered } from '../gathered.ts';
import { gone, type KeyRow, newKey, standing } from '../rows.ts';
import type { DataKey, KeyId, Vault } from '../vault.ts';
import { openFile } from './schema.ts';

/**
 * The keys in a SQLite file of their own, each wrapped under the master key. @throws VaultUnusable
 */
export const openSqliteVault = ({
  path,
  masterKey,
}: Readonly<{ path: string; masterKey: Uint8Array }>): Vault =>
  new SqliteVault(openFile(path, masterKey), masterKey);

class SqliteVault implements Vault {
  readonly #db: Database.Database;
  readonly #master: Uint8Array;
  readonly #find: Database.Statement<[string], KeyRow>;
  /** Those who wait at the same moment share one transaction, and so one fsync. */
  readonly #make: (ids: readonly KeyId[]) => Promise<void>;

  constructor(db: Database.Database, master: Uint8Array) {
    this.#db = db;
    this.#master = master;
    this.#find = db.prepare(
      'SELECT id, wrapped FROM keys WHERE id IN (SELECT value FROM json_each(?))',
    );
    const make = db.prepare(
      'INSERT INTO keys(id, wrapped) VALUES(?, ?) ON CONFLICT(id) DO NOTHING',
    );
    const makeAll = db.transaction((ids: readonly KeyId[]) => {
      for (const id of ids) make.run(id, newKey(id, master));
    });
    this.#make = gathered((ids) => {
      if (ids.length > 0) makeAll.immediate(ids);
    });
  }

  async findOrCreate(ids: readonly KeyId[]): Promise<ReadonlyMap<KeyId, DataKey>> {
    const known = new Set(this.#rows(ids).map(({ id }) => id));
    const missing = ids.filter((id) => !known.has(id));
    if (missing.length > 0) await this.#make(missing);
    return this.find(ids);
  }

  find(ids: readonly KeyId[]): Promise<ReadonlyMap<KeyId, DataKey>> {
    return Promise.resolve(standing(this.#rows(ids), this.#master));
  }
  destroyed(ids: readonly KeyId[]): Promise<ReadonlySet<KeyId>> {
    return Promise.resolve(gone(this.#rows(ids)));
  }

  destroy(ids: readonly KeyId[]): Promise<void> {
    const mark = this.#db.prepare(
      'INSERT INTO keys(id, wrapped) VALUES(?, NULL) ON CONFLICT(id) DO UPDATE SET wrapped = NULL',
    );
    this.#db
      .transaction(() => {
        for (const id of ids) mark.run(id);
      })
      .immediate();
    this.#db.pragma('wal_checkpoint(TRUNCATE)');
    return Promise.resolve();
  }

  async close(): Promise<void> {
    // Whoever waits goes first.
    await this.#make([]).catch(() => undefined);
    this.#db.close();
  }

  #rows(ids: readonly KeyId[]): readonly KeyRow[] {
    return this.#find.all(JSON.stringify([...new Set(ids)]));
  }
}

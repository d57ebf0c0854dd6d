import type Database from 'better-sqlite3';
import { existsSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { BuildingLock, isBeingBuilt } from './building-lock.ts';
import type { Catalogue as AnyCatalogue, Listed } from '../runner/store.ts';
import { openCatalogue } from './catalogue-file.ts';
import { here } from './here.ts';
import { isUnused } from './set-file.ts';

/** A set of the catalogue, and the file that holds it. */
export type ListedFile = Listed & Readonly<{ path: string }>;
type Row = { id: number; hash: string; state: string };

/**
 * Which file holds a set of views: a tiny database beside them. A rebuild in another process puts its file here in one
 * transaction; a file that is open is never renamed over.
 */
export class Catalogue implements AnyCatalogue {
  readonly #path: string;
  readonly #db: Database.Database;
  readonly #building = new Map<number, BuildingLock>();

  /** @throws ViewsUnusable where the file is someone else's, or damaged; nothing is written to it then. */
  constructor(path: string) {
    this.#path = path;
    this.#db = openCatalogue(path);
  }

  current(hash: string): Promise<ListedFile | undefined> {
    return here(() => this.find(hash));
  }
  begin(hash: string): Promise<ListedFile> {
    return here(() =>
      this.#db
        .transaction(() => {
          const { lastInsertRowid } = this.#db
            .prepare("INSERT INTO sets(hash, state) VALUES(?, 'building')")
            .run(hash);
          const listed = this.#listed({ id: Number(lastInsertRowid), hash });
          this.#building.set(listed.id, new BuildingLock(listed.path));
          return listed;
        })
        .immediate(),
    );
  }
  adopt({ id, hash }: ListedFile): Promise<void> {
    return here(() => {
      this.#db
        .transaction(() => {
          this.#db
            .prepare("UPDATE sets SET state = 'retired' WHERE hash = ? AND state = 'current'")
            .run(hash);
          this.#db.prepare("UPDATE sets SET state = 'current' WHERE id = ?").run(id);
        })
        .immediate();
      this.#release(id);
    });
  }
  retire(listed: ListedFile): Promise<void> {
    return here(() => {
      this.giveUp(listed);
    });
  }
  abandon(listed: ListedFile): Promise<void> {
    return here(() => {
      this.#remove(listed);
    });
  }
  sweep(): Promise<number> {
    return here(() => {
      const old = this.#db
        .prepare("SELECT id, hash, state FROM sets WHERE state <> 'current'")
        .all() as Row[];
      const left = old.filter((row) => {
        const listed = this.#listed(row);
        if (
          row.state === 'building'
            ? isBeingBuilt(listed.path)
            : existsSync(listed.path) && !isUnused(listed.path)
        )
          return true;
        this.#remove(listed);
        return false;
      });
      return left.length;
    });
  }
  close(): Promise<void> {
    return here(() => {
      for (const id of [...this.#building.keys()]) this.#release(id);
      this.#db.close();
    });
  }

  /** As `current`, at once. */
  find(hash: string): ListedFile | undefined {
    const row = this.#db
      .prepare("SELECT id, hash FROM sets WHERE hash = ? AND state = 'current' ORDER BY id DESC")
      .get(hash) as Row | undefined;
    const listed = row && this.#listed(row);
    return listed !== undefined && existsSync(listed.path) ? listed : undefined;
  }
  /** As `retire`, at once. */
  giveUp({ id }: Pick<Listed, 'id'>): void {
    this.#db
      .prepare("UPDATE sets SET state = 'retired' WHERE id = ? AND state = 'current'")
      .run(id);
  }

  #remove({ id, path }: ListedFile): void {
    this.#release(id);
    for (const suffix of ['', '-wal', '-shm', '-lock', '-lock-journal'])
      rmSync(path + suffix, { force: true });
    this.#db.prepare('DELETE FROM sets WHERE id = ?').run(id);
  }
  #release(id: number): void {
    this.#building.get(id)?.release();
    this.#building.delete(id);
  }
  #listed({ id, hash }: Pick<Row, 'id' | 'hash'>): ListedFile {
    return { id, hash, path: join(dirname(this.#path), `views-${hash}-${String(id)}.db`) };
  }
}

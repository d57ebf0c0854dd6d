import type Database from 'better-sqlite3';
import { existsSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { BuildingLock, isBeingBuilt } from './building-lock.ts';
import { openCatalogue } from './catalogue-file.ts';
import { isUnused } from './set-file.ts';

/** A file of the catalogue: `building` until it is whole, `current` while it is the one to read, `retired` until no one has it open. */
export type Listed = Readonly<{ id: number; hash: string; path: string }>;
type Row = { id: number; hash: string; state: string };

/**
 * Which file holds a set of views: a tiny database beside them. A rebuild in another process puts its file here in one
 * transaction; a file that is open is never renamed over.
 */
export class Catalogue {
  readonly #path: string;
  readonly #db: Database.Database;
  readonly #building = new Map<number, BuildingLock>();

  /** @throws ViewsUnusable where the file is someone else's, or damaged; nothing is written to it then. */
  constructor(path: string) {
    this.#path = path;
    this.#db = openCatalogue(path);
  }

  /** The file to read a set from; none where it was never built, or its file is gone. */
  current(hash: string): Listed | undefined {
    const row = this.#db.prepare("SELECT id, hash FROM sets WHERE hash = ? AND state = 'current' ORDER BY id DESC").get(hash) as Row | undefined;
    const listed = row && this.#listed(row);
    return listed !== undefined && existsSync(listed.path) ? listed : undefined;
  }
  /** A name for a new file, which is nobody's to read yet; no one sweeps it away before it is adopted or abandoned. */
  begin(hash: string): Listed {
    return this.#db.transaction(() => {
      const { lastInsertRowid } = this.#db.prepare("INSERT INTO sets(hash, state) VALUES(?, 'building')").run(hash);
      const listed = this.#listed({ id: Number(lastInsertRowid), hash });
      this.#building.set(listed.id, new BuildingLock(listed.path));
      return listed;
    }).immediate();
  }
  /** From now on this one is read; the one before it is retired. */
  adopt({ id, hash }: Listed): void {
    this.#db.transaction(() => {
      this.#db.prepare("UPDATE sets SET state = 'retired' WHERE hash = ? AND state = 'current'").run(hash);
      this.#db.prepare("UPDATE sets SET state = 'current' WHERE id = ?").run(id);
    }).immediate();
    this.#release(id);
  }
  /** No longer to be read: it is damaged. What reads it goes on until another one is there. */
  retire({ id }: Pick<Listed, 'id'>): void {
    this.#db.prepare("UPDATE sets SET state = 'retired' WHERE id = ? AND state = 'current'").run(id);
  }
  abandon({ id, path }: Listed): void {
    this.#release(id);
    remove(path);
    this.#db.prepare('DELETE FROM sets WHERE id = ?').run(id);
  }
  /** Removes files that no one reads any more: retired ones, and those of a build that died. Returns how many are left. */
  sweep(): number {
    const old = this.#db.prepare("SELECT id, hash, state FROM sets WHERE state <> 'current'").all() as Row[];
    const left = old.filter((row) => {
      const listed = this.#listed(row);
      if (row.state === 'building' ? isBeingBuilt(listed.path) : existsSync(listed.path) && !isUnused(listed.path)) return true;
      this.abandon(listed);
      return false;
    });
    return left.length;
  }
  close(): void {
    for (const id of [...this.#building.keys()]) this.#release(id);
    this.#db.close();
  }

  #release(id: number): void {
    this.#building.get(id)?.release();
    this.#building.delete(id);
  }
  #listed({ id, hash }: Pick<Row, 'id' | 'hash'>): Listed {
    return { id, hash, path: join(dirname(this.#path), `views-${hash}-${String(id)}.db`) };
  }
}

function remove(path: string): void {
  for (const suffix of ['', '-wal', '-shm', '-lock', '-lock-journal']) rmSync(path + suffix, { force: true });
}

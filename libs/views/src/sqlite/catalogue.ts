import Database from 'better-sqlite3';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isUnused } from './set-file.ts';

/** A file of the catalogue: `building` until it is whole, `current` while it is the one to read, `retired` until no one has it open. */
export type Listed = Readonly<{ id: number; hash: string; path: string }>;
type Row = { id: number; hash: string };

/**
 * Which file holds a set of views: a tiny database beside them. A rebuild in another process puts its file here in one
 * transaction; a file that is open is never renamed over.
 */
export class Catalogue {
  readonly #path: string;
  readonly #db: Database.Database;

  constructor(path: string) {
    mkdirSync(dirname(path), { recursive: true });
    this.#path = path;
    this.#db = new Database(path, { timeout: 5000 });
    this.#db.pragma('journal_mode = WAL');
    this.#db.pragma('synchronous = FULL');
    this.#db.exec(`CREATE TABLE IF NOT EXISTS sets(id INTEGER PRIMARY KEY AUTOINCREMENT, hash TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('building', 'current', 'retired')))`);
  }

  /** The file to read a set from; none where it was never built, or its file is gone. */
  current(hash: string): Listed | undefined {
    const row = this.#db.prepare("SELECT id, hash FROM sets WHERE hash = ? AND state = 'current' ORDER BY id DESC").get(hash) as Row | undefined;
    const listed = row && this.#listed(row);
    return listed !== undefined && existsSync(listed.path) ? listed : undefined;
  }
  /** A name for a new file, which is nobody's to read yet. */
  begin(hash: string): Listed {
    const { lastInsertRowid } = this.#db.prepare("INSERT INTO sets(hash, state) VALUES(?, 'building')").run(hash);
    return this.#listed({ id: Number(lastInsertRowid), hash });
  }
  /** From now on this one is read; the one before it is retired. */
  adopt({ id, hash }: Listed): void {
    this.#db.transaction(() => {
      this.#db.prepare("UPDATE sets SET state = 'retired' WHERE hash = ? AND state = 'current'").run(hash);
      this.#db.prepare("UPDATE sets SET state = 'current' WHERE id = ?").run(id);
    }).immediate();
  }
  abandon({ id, path }: Listed): void {
    remove(path);
    this.#db.prepare('DELETE FROM sets WHERE id = ?').run(id);
  }
  /** Removes files that no one reads any more: retired ones, and those of a build that died. Returns how many are left. */
  sweep(): number {
    const old = this.#db.prepare("SELECT id, hash FROM sets WHERE state <> 'current'").all() as Row[];
    const left = old.filter((row) => {
      const listed = this.#listed(row);
      if (existsSync(listed.path) && !isUnused(listed.path)) return true;
      this.abandon(listed);
      return false;
    });
    return left.length;
  }
  close(): void { this.#db.close(); }

  #listed({ id, hash }: Row): Listed {
    return { id, hash, path: join(dirname(this.#path), `views-${hash}-${String(id)}.db`) };
  }
}

function remove(path: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true });
}

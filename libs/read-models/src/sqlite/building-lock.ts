import Database from 'better-sqlite3';
import { rmSync } from 'node:fs';
import { codeOf } from './problems.ts';

const pathOf = (file: string): string => `${file}-lock`;

/**
 * Held for as long as a file is being built; the operating system lets go of it however the process
 * ends.
 */
export class BuildingLock {
  readonly #path: string;
  readonly #db: Database.Database;
  constructor(file: string) {
    this.#path = pathOf(file);
    this.#db = new Database(this.#path);
    this.#db.exec('BEGIN EXCLUSIVE');
  }
  release(): void {
    this.#db.close();
    rmSync(this.#path, { force: true });
  }
}

/** Is some process, or this one, still building the file? */
export function isBeingBuilt(file: string): boolean {
  let db: Database.Database | undefined;
  try {
    db = new Database(pathOf(file), { fileMustExist: true, timeout: 0 });
    db.exec('BEGIN EXCLUSIVE');
    return false;
  } catch (problem) {
    return codeOf(problem).startsWith('SQLITE_BUSY');
  } finally {
    db?.close();
  }
}

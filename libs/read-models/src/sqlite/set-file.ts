import Database from 'better-sqlite3';
import { closeSync, fsyncSync, openSync } from 'node:fs';
import type { Layout } from '../fold/layout.ts';
import { SetDamaged } from '../runner/problems.ts';
import { codeOf, isDamage } from './problems.ts';
import { createIndexes, createTables } from './schema.ts';

type Db = Database.Database;
const MB = 1000;

function open(path: string, pragmas: readonly string[], mustExist: boolean): Db {
  const db = new Database(path, { fileMustExist: mustExist, timeout: 5000 });
  for (const pragma of pragmas) db.pragma(pragma);
  return db;
}

/**
 * A fresh file without a journal: a crash leaves only a file to throw away. It is locked for as
 * long as it is being built.
 */
export function createForBuild(path: string, layout: Layout): Db {
  const db = open(
    path,
    [
      'page_size = 4096',
      'journal_mode = OFF',
      'synchronous = OFF',
      'locking_mode = EXCLUSIVE',
      'temp_store = MEMORY',
      `cache_size = -${String(32 * MB)}`,
    ],
    false,
  );
  db.exec('BEGIN EXCLUSIVE');
  createTables(db, layout);
  return db;
}

/** Indexes, then WAL, then onto the disk: only now may others be told of the file. */
export function finishBuild(db: Db, path: string, layout: Layout): void {
  db.exec('COMMIT');
  db.pragma('temp_store = FILE');
  db.pragma(`cache_size = -${String(32 * MB)}`);
  createIndexes(db, layout);
  db.pragma('locking_mode = NORMAL');
  db.pragma('journal_mode = WAL');
  db.close();
  const file = openSync(path, 'r+');
  fsyncSync(file);
  closeSync(file);
}

/**
 * For the runner. A crash may lose the newest batches but never tears one: they are folded again
 * from the record. @throws SetDamaged
 */
export const openForWriting = (path: string): Db =>
  whole(path, [
    'journal_mode = WAL',
    'synchronous = NORMAL',
    'temp_store = MEMORY',
    'wal_autocheckpoint = 4000',
    `cache_size = -${String(32 * MB)}`,
  ]);

/** @throws SetDamaged */
export const openForReading = (path: string): Db =>
  whole(path, ['query_only = ON', 'temp_store = MEMORY', `cache_size = -${String(64 * MB)}`]);

/**
 * A file cut short, overwritten or without the tables of a set is told apart from one that cannot
 * be opened just now.
 */
function whole(path: string, pragmas: readonly string[]): Db {
  let db: Db | undefined;
  try {
    db = open(path, pragmas, true);
    db.prepare('SELECT position FROM checkpoint').get();
    return db;
  } catch (problem) {
    db?.close();
    throw isDamage(problem) || codeOf(problem) === 'SQLITE_ERROR'
      ? new SetDamaged(path, problem)
      : problem;
  }
}

/** Does no connection of any process have the file open? Leaving WAL needs it alone. */
export function isUnused(path: string): boolean {
  let db: Db | undefined;
  try {
    db = new Database(path, { fileMustExist: true, timeout: 0 });
    return db.pragma('journal_mode = DELETE', { simple: true }) === 'delete';
  } catch (problem) {
    return isDamage(problem);
  } finally {
    db?.close();
  }
}

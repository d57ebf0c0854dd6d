import type Database from 'better-sqlite3';
import { statSync } from 'node:fs';
import { RecordUnusable } from '../event-log.ts';

/** “Cylc”: tells a record from any other SQLite file. */
const APPLICATION = 0x43796c63;
const SCHEMA = 1;
const CREATE = `
  CREATE TABLE events(
    position INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, stream TEXT NOT NULL, revision INTEGER NOT NULL,
    type TEXT NOT NULL, metadata TEXT NOT NULL, data TEXT NOT NULL, UNIQUE (stream, revision)
  );
  CREATE TRIGGER events_are_never_edited BEFORE UPDATE ON events BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;
  CREATE TRIGGER events_are_never_removed BEFORE DELETE ON events BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;`;

const mark = (db: Database.Database, name: string): number =>
  db.pragma(name, { simple: true }) as number;

/**
 * Checks that the file is a record this version reads; makes the tables in a new one. @throws
 * RecordUnusable
 */
export function prepare(db: Database.Database, readonly: boolean): void {
  const [application, schema] = [mark(db, 'application_id'), mark(db, 'user_version')];
  const tables = db.prepare('SELECT count(*) FROM sqlite_master').pluck().get() as number;
  if (application === 0 && schema === 0 && tables === 0 && !readonly) create(db);
  else if (application !== APPLICATION)
    throw new RecordUnusable(
      'FOREIGN',
      `${db.name} is not a record of Cylch: it belongs to another program. Point CYLCH_RECORD_URL elsewhere.`,
    );
  else if (schema > SCHEMA)
    throw new RecordUnusable(
      'NEWER_SCHEMA',
      `${db.name} was written by a newer Cylch (schema ${String(schema)}, this one reads ${String(SCHEMA)}). Start that one.`,
    );
  ensureWhole(db);
}

function create(db: Database.Database): void {
  db.pragma(`application_id = ${String(APPLICATION)}`);
  db.pragma(`user_version = ${String(SCHEMA)}`);
  db.exec(CREATE);
}

/**
 * A file that was cut short says so before anyone relies on it: its length, and its newest event by
 * every index.
 */
function ensureWhole(db: Database.Database): void {
  const pages = mark(db, 'page_count') * mark(db, 'page_size');
  const torn =
    !db.memory && statSync(db.name).size > 0 && walIsEmpty(db) && statSync(db.name).size < pages;
  const newest = db
    .prepare('SELECT id, stream, revision, length(data) FROM events ORDER BY position DESC LIMIT 1')
    .get() as { id: string; stream: string; revision: number } | undefined;
  const found =
    newest === undefined ||
    (db.prepare('SELECT 1 FROM events WHERE id = ?').get(newest.id) !== undefined &&
      db
        .prepare('SELECT 1 FROM events WHERE stream = ? AND revision = ?')
        .get(newest.stream, newest.revision) !== undefined);
  if (torn || !found)
    throw new RecordUnusable(
      'DAMAGED',
      `${db.name} is damaged: it is shorter than it says, or its newest event is not whole. Keep it as it is, and restore a backup.`,
    );
}

function walIsEmpty(db: Database.Database): boolean {
  try {
    return statSync(`${db.name}-wal`).size === 0;
  } catch {
    return true;
  }
}

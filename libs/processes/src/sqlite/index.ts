import Database from 'better-sqlite3';
import type { LogPosition } from '@cylch/kernel';
import type { Checkpoints } from '../checkpoints.ts';

/** Checkpoints in a file of their own. */
export function openSqliteCheckpoints(path: string): Checkpoints {
  const db = new Database(path, { timeout: 5_000 });
  db.pragma('journal_mode = WAL');
  db.exec('CREATE TABLE IF NOT EXISTS processes(name TEXT PRIMARY KEY, position INTEGER NOT NULL)');
  const read = db.prepare('SELECT position FROM processes WHERE name = ?').pluck();
  const write = db.prepare('INSERT INTO processes VALUES(?, ?) ON CONFLICT(name) DO UPDATE SET position = excluded.position');
  return {
    read: (name) => ((read.get(name) as number | undefined) ?? 0) as LogPosition,
    write: (name, position) => { write.run(name, position); },
    close: () => { db.close(); },
  };
}

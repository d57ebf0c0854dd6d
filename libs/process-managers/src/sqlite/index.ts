import Database from 'better-sqlite3';
import type { LogPosition } from '@cylch/kernel';
import type { Checkpoints } from '../checkpoints.ts';

/** Checkpoints in a file of their own. */
export function openSqliteCheckpoints(path: string): Checkpoints {
  const db = new Database(path, { timeout: 5_000 });
  db.pragma('journal_mode = WAL');
  db.exec('CREATE TABLE IF NOT EXISTS processes(name TEXT PRIMARY KEY, position INTEGER NOT NULL)');
  const read = db
    .prepare<[string], LogPosition>('SELECT position FROM processes WHERE name = ?')
    .pluck();
  const write = db.prepare(
    'INSERT INTO processes VALUES(?, ?) ON CONFLICT(name) DO UPDATE SET position = max(position, excluded.position)',
  );
  return {
    read: async (name) => Promise.resolve(read.get(name) ?? (0 as LogPosition)),
    write: async (name, position) => {
      await Promise.resolve(write.run(name, position));
    },
    close: async () => {
      await Promise.resolve(db.close());
    },
  };
}

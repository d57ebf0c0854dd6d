import Database from 'better-sqlite3';
import { RecordUnusable } from '../event-log.ts';

/**
 * One writer at a time: an exclusive transaction on a file beside the record, held for the life of
 * the process. The operating system lets go of it when the process ends, however it ends, so no
 * lock is ever left behind.
 */
export function holdLock(path: string): () => void {
  const db = new Database(`${path}.lock`, { timeout: 0 });
  try {
    db.pragma('journal_mode = MEMORY');
    db.exec('BEGIN EXCLUSIVE');
  } catch (problem) {
    db.close();
    throw new RecordUnusable(
      'LOCKED',
      `${path} is in use by another process. Stop that one first; a record has one writer.`,
      problem,
    );
  }
  return () => {
    db.close();
  };
}

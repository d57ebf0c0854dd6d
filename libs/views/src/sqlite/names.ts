import type { Database } from 'better-sqlite3';
import { parts } from '../store/tables.ts';

type Row = Readonly<Record<string, unknown>>;

/** What a row is about, for people: rows know streams, words and the keys of counters by their numbers. */
export function nameIn(db: Database, table: string, row: Row): string | undefined {
  if (table === 'counter_values') return countedBy(db, row['key']);
  if (row['from_pos'] === undefined) return streamOf(db, row['stream']);
  // A row that names the stream beside its key has a key of its own: a word.
  return row['stream'] === undefined ? streamOf(db, row['key']) : wordOf(db, row['key']);
}

const streamOf = (db: Database, id: unknown): string | undefined => db.prepare('SELECT name FROM streams WHERE id = ?').pluck().get(id) as string | undefined;
const wordOf = (db: Database, id: unknown): string | undefined => db.prepare('SELECT word FROM words WHERE id = ?').pluck().get(id) as string | undefined;

/** The parts of a counter's key, in the order in which it names them. */
function countedBy(db: Database, key: unknown): string | undefined {
  const found = db.prepare(`SELECT ${parts().join(', ')} FROM counter_keys WHERE id = ?`).raw().get(key) as number[] | undefined;
  return found?.filter((word) => word > 0).map((word) => wordOf(db, word)).join(' ');
}

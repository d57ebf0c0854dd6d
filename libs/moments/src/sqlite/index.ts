import Database from 'better-sqlite3';
import type { ClosedTime } from '../closed-time.ts';

/**
 * The file in which it is kept how far time was closed: beside the record, since it outlives the
 * process.
 */
export type SqliteClosedTime = Readonly<{
  path: string;
  /** Opened beside the process that writes the record: what that one holds open stays so. */
  beside?: boolean;
}>;

/**
 * Closed time in a file of its own. It outlives the process; a machine that loses power may forget
 * the last moments that were closed, which its clock has passed by the time it runs again.
 */
export function openSqliteClosedTime({ path, beside = false }: SqliteClosedTime): ClosedTime {
  const db = new Database(path, { timeout: 5_000 });
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = NORMAL');
  db.exec(
    'CREATE TABLE IF NOT EXISTS closed(one INTEGER PRIMARY KEY CHECK (one = 1), until INTEGER, holders INTEGER NOT NULL)',
  );
  db.exec('INSERT OR IGNORE INTO closed VALUES(1, NULL, 0)');
  // Whoever held it before this process was there is gone.
  if (!beside) db.exec('UPDATE closed SET holders = 0');
  const read = db.prepare<[], number | null>('SELECT until FROM closed').pluck();
  const close = db.prepare<{ until: number }>(
    'UPDATE closed SET until = max(coalesce(until, @until), @until) WHERE holders = 0',
  );
  const hold = db.prepare<[number], number | null>(
    'UPDATE closed SET holders = max(0, holders + ?) RETURNING until',
  );
  return {
    read: async () => Promise.resolve(read.get() ?? undefined),
    close: async (until) => Promise.resolve(close.run({ until }).changes === 1),
    hold: async () =>
      Promise.resolve({
        closed: hold.pluck().get(1) ?? undefined,
        lost: () => false,
        release: async () => {
          hold.get(-1);
          await Promise.resolve();
        },
      }),
    end: async () => {
      await Promise.resolve(db.close());
    },
  };
}

import type { Reached } from '../query/watermark.ts';
import type { OpenSet, ReadableSets } from '../runner/readable.ts';
import { CheckpointRow } from './checkpoint-row.ts';
import { kyselyOn, rememberStatements } from './connection.ts';
import { sqliteDialect } from './dialect.ts';
import { here } from './here.ts';
import { isDamage } from './problems.ts';
import { openForReading } from './set-file.ts';
import { setFileOf } from './set-storage.ts';

/**
 * Sets in files beside the catalogue at this path. `onStatement` sees every statement before it
 * runs: for counting them.
 */
export const sqliteSets = (
  path: string,
  onStatement: ((sql: string) => void) | undefined,
): ReadableSets => ({
  dialect: sqliteDialect,
  open: (listed) => here(() => openSet(setFileOf(path, listed), onStatement)),
  isLost: isDamage,
});

function openSet(file: string, onStatement: ((sql: string) => void) | undefined): OpenSet {
  const db = openForReading(file);
  const checkpoint = new CheckpointRow(db);
  const version = db.prepare('PRAGMA data_version').pluck();
  const kysely = kyselyOn(rememberStatements(db, onStatement));
  let [seen, at]: [unknown, Reached] = [undefined, { position: 0, logPosition: 0 }];
  return {
    read: async (statement) => (await statement.execute(kysely)).rows,
    // Read again only where another connection has written.
    reached: () =>
      here(() => {
        const now = version.get();
        if (now !== seen) at = checkpoint.read();
        seen = now;
        return at;
      }),
    close: () =>
      here(() => {
        db.close();
      }),
  };
}

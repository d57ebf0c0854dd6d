import type Database from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';

export type Statements = Readonly<{ prepare(sql: string): Database.Statement; close(): void }>;

const MOST = 500;

/**
 * A connection that prepares each statement once, however often it is asked: most queries differ
 * only in their values.
 */
export function rememberStatements(
  db: Database.Database,
  onStatement?: (sql: string) => void,
): Statements {
  const known = new Map<string, Database.Statement>();
  return {
    prepare(sql) {
      onStatement?.(sql);
      const found = known.get(sql);
      if (found !== undefined) return found;
      if (known.size >= MOST) known.clear();
      const statement = db.prepare(sql);
      known.set(sql, statement);
      return statement;
    },
    close: () => {
      db.close();
    },
  };
}

export const kyselyOn = (statements: Statements): Kysely<unknown> =>
  new Kysely<unknown>({ dialect: new SqliteDialect({ database: statements }) });

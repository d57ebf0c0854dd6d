import { sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import type pg from 'pg';
import { kyselyTo } from './pool.ts';

/** Steps by their names, which order them; none is ever edited once it has run somewhere. */
export type Steps = Readonly<Record<string, Migration>>;
/** Tables that are brought up to date together, in a schema of their own. */
export type Migrating = Readonly<{ pool: pg.Pool; schema: string; steps: Steps }>;

/**
 * The tables were made by a newer version of this program: it knows steps that this one does not.
 */
export class NewerSchema extends Error {
  constructor(schema: string, cause: unknown) {
    super(
      `${schema} was brought up to date by a newer Cylch. Start that one, or restore a copy made before.`,
      { cause },
    );
    this.name = 'NewerSchema';
  }
}

/**
 * Brings tables up to date, once however many processes ask at the same moment: an advisory lock
 * lets one at a time. @throws NewerSchema
 */
export async function migrate({ pool, schema, steps }: Migrating): Promise<void> {
  const db = kyselyTo(pool).withSchema(schema);
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve({ ...steps }) },
    migrationTableSchema: schema,
    migrationTableName: 'steps',
    migrationLockTableName: 'steps_lock',
  });
  const { error } = await migrator.migrateToLatest();
  if (error === undefined) return;
  const problem = error instanceof Error ? error : new Error(JSON.stringify(error));
  throw problem.message.includes('corrupted migrations')
    ? new NewerSchema(schema, problem)
    : problem;
}

/** A step in plain statements. */
export const step = (...statements: readonly string[]): Migration => ({
  up: async (db) => {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
});

import { kyselyTo, migrate, NewerSchema, patiently, poolTo, step } from '@cylch/postgres';
import { type Kysely, sql } from 'kysely';
import type pg from 'pg';
import { Catalogue } from '../runner/catalogue.ts';
import { ViewsUnusable } from '../runner/problems.ts';
import type { Listed, SetStorage } from '../runner/set-storage.ts';
import { sessionHolding, tryToHold } from './holds.ts';
import { ASKER, CHANNEL, schemaOf } from './names.ts';

const SCHEMA = 'cylch_views';
const STEPS = {
  '1-sets': step(
    `CREATE SEQUENCE ${SCHEMA}.set_ids AS integer`,
    `CREATE TABLE ${SCHEMA}.sets(id integer PRIMARY KEY, hash text COLLATE "C" NOT NULL, state text NOT NULL CHECK (state IN ('building', 'current', 'retired')))`,
    `CREATE INDEX sets_hash ON ${SCHEMA}.sets(hash, state)`,
  ),
};

/**
 * The catalogue is a schema of a database, and each set another one. @throws ViewsUnusable where a
 * newer program keeps its views there.
 */
export async function openPostgresCatalogue(url: string): Promise<Catalogue> {
  const pool = poolTo({ url, name: ASKER, schema: SCHEMA, most: 2 });
  try {
    await patiently(() => migrate({ pool, schema: SCHEMA, steps: STEPS }));
  } catch (problem) {
    await pool.end();
    throw problem instanceof NewerSchema
      ? new ViewsUnusable('NEWER_SCHEMA', problem.message, problem)
      : problem;
  }
  return new Catalogue(setsIn(url, pool));
}

function setsIn(url: string, pool: pg.Pool): SetStorage {
  const table = kyselyTo(pool);
  return {
    table,
    nextId: sql<number>`nextval('set_ids')::integer`,
    adopting: {
      before: [sql`LOCK TABLE sets IN SHARE ROW EXCLUSIVE MODE`],
      after: [sql`NOTIFY ${sql.raw(CHANNEL)}`],
    },
    hold: async ({ id }) => {
      const session = await sessionHolding(url, id);
      return async () => {
        await session.end().catch(() => undefined);
      };
    },
    isThere: async (listed) => {
      const { rows } = await sql<{
        there: boolean;
      }>`SELECT to_regclass(${`${schemaOf(listed)}.checkpoint`}) IS NOT NULL AS there`.execute(
        table,
      );
      return rows[0]?.there === true;
    },
    removeUnused: async (unread, transaction) => {
      const free = await tryToHold(transaction, unread.id);
      if (free) await remove(transaction, unread);
      return free;
    },
    remove: (listed) => remove(table, listed),
    close: () => pool.end(),
  };
}

async function remove(at: Kysely<unknown>, listed: Listed): Promise<void> {
  await sql`DROP SCHEMA IF EXISTS ${sql.raw(schemaOf(listed))} CASCADE`.execute(at);
}

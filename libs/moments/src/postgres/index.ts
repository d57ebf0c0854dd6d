import { clientTo, migrate, patiently, poolTo, step } from '@cylch/postgres';
import type { ClosedTime, HeldOpen } from '../closed-time.ts';

const NAME = 'cylch moments';
const SCHEMA = 'cylch_moments';
const STEPS = {
  '1-closed': step(
    'CREATE TABLE cylch_moments.closed(one boolean PRIMARY KEY CHECK (one), until bigint NOT NULL)',
  ),
};
const LOCK = `hashtextextended('${NAME}', 0)`;
const READ = 'SELECT until FROM cylch_moments.closed';
// Who holds time open shares the lock; who closes it has it alone, for as long as the statement
// takes.
const CLOSE = `WITH free AS MATERIALIZED (SELECT pg_try_advisory_xact_lock(${LOCK}) AS alone)
  INSERT INTO cylch_moments.closed AS kept SELECT true, $1::bigint FROM free WHERE alone
  ON CONFLICT (one) DO UPDATE SET until = greatest(kept.until, excluded.until) RETURNING until`;
const HOLD = `SELECT pg_advisory_lock_shared(${LOCK})`;
const CLOCK = 'SELECT (extract(epoch FROM clock_timestamp()) * 1000)::float8 AS ms';
const ANSWER_MS = 2_000;
/** A machine that is gone is noticed within seconds, and what it held is let go. */
const GONE = { tcp_keepalives_idle: '1', tcp_keepalives_interval: '1', tcp_keepalives_count: '3' };

type Until = Readonly<{ until: number }>;

/**
 * Closed time in a schema of its own, and the server’s clock for all who share it. @throws
 * NewerSchema; the server’s problem where it does not answer for a while.
 */
export async function openPostgresClosedTime({
  url,
}: Readonly<{ url: string }>): Promise<ClosedTime> {
  await prepare(url);
  const pool = poolTo({ url, name: NAME, most: 2, answerMs: ANSWER_MS });
  return {
    read: async () => (await pool.query<Until>(READ)).rows[0]?.until,
    close: async (until) => (await pool.query<Until>(CLOSE, [until])).rows.length === 1,
    hold: () => heldBy(url),
    clock: async () => (await pool.query<{ ms: number }>(CLOCK)).rows[0]?.ms ?? Number.NaN,
    end: () => pool.end(),
  };
}

/**
 * A session of its own holds it: the server lets it go with the session, whatever becomes of this
 * process.
 */
async function heldBy(url: string): Promise<HeldOpen> {
  const client = clientTo({ url, name: NAME, settings: GONE });
  let lost = false;
  for (const broken of ['error', 'end'] as const)
    client.on(broken, () => {
      lost = true;
    });
  try {
    await client.connect();
    await client.query(HOLD);
    const { rows } = await client.query<Until>(READ);
    return {
      closed: rows[0]?.until,
      lost: () => lost,
      release: () => client.end().catch(() => undefined),
    };
  } catch (problem) {
    await client.end().catch(() => undefined);
    throw problem;
  }
}

async function prepare(url: string): Promise<void> {
  const pool = poolTo({ url, name: NAME, most: 2 });
  try {
    await patiently(() => migrate({ pool, schema: SCHEMA, steps: STEPS }));
  } finally {
    await pool.end();
  }
}

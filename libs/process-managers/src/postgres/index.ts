import type { LogPosition } from '@cylch/kernel';
import { migrate, patiently, poolTo, step } from '@cylch/postgres';
import type { Checkpoints } from '../checkpoints.ts';

const SCHEMA = 'cylch_processes';
const STEPS = {
  '1-checkpoints': step(
    'CREATE TABLE cylch_processes.checkpoints(name text PRIMARY KEY, position bigint NOT NULL)',
  ),
};
const READ = 'SELECT position FROM cylch_processes.checkpoints WHERE name = $1';
const WRITE = `INSERT INTO cylch_processes.checkpoints AS kept VALUES ($1, $2)
  ON CONFLICT (name) DO UPDATE SET position = excluded.position WHERE kept.position < excluded.position`;
const ANSWER_MS = 2_000;

/**
 * Checkpoints in a schema of their own, apart from the views. @throws NewerSchema; the server’s
 * problem where it does not answer for a while.
 */
export async function openPostgresCheckpoints({
  url,
}: Readonly<{ url: string }>): Promise<Checkpoints> {
  await prepare(url);
  const pool = poolTo({ url, name: 'cylch processes', most: 2, answerMs: ANSWER_MS });
  return {
    read: async (name) =>
      (await pool.query<{ position: LogPosition }>(READ, [name])).rows[0]?.position ??
      (0 as LogPosition),
    write: async (name, position) => {
      await pool.query(WRITE, [name, position]);
    },
    close: () => pool.end(),
  };
}

async function prepare(url: string): Promise<void> {
  const pool = poolTo({ url, name: 'cylch processes', most: 2 });
  try {
    await patiently(() => migrate({ pool, schema: SCHEMA, steps: STEPS }));
  } finally {
    await pool.end();
  }
}

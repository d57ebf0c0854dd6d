import { createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { poolTo } from '@cylch/postgres';
import type { PoolClient } from 'pg';
import { from, to } from 'pg-copy-streams';

/**
 * The rows of the newest set of views, taken out and loaded again into tables without any index:
 * what PostgreSQL itself needs for them.
 */
const [, , url = '', most = '2'] = process.argv;
const pool = poolTo({ url, name: 'bench', most: Number(most) });
const folder = mkdtempSync(join(tmpdir(), 'cylch-load-'));
const { rows } = await pool.query<{
  schema: string;
  name: string;
}>(`SELECT table_schema AS schema, table_name AS name FROM information_schema.tables
  WHERE table_schema = (SELECT max(table_schema) FROM information_schema.tables WHERE table_schema LIKE 'views\\_%') ORDER BY pg_total_relation_size(quote_ident(table_schema) || '.' || quote_ident(table_name)) DESC`);
await pool.query('DROP SCHEMA IF EXISTS loaded CASCADE; CREATE SCHEMA loaded');
for (const { schema, name } of rows) {
  await pool.query(`CREATE TABLE loaded.${name} (LIKE ${schema}.${name})`);
  await onOne(async (client) =>
    pipeline(
      client.query(to(`COPY ${schema}.${name} TO STDOUT`)),
      createWriteStream(join(folder, name)),
    ),
  );
}
const began = performance.now();
const waiting = rows.map(({ name }) => name);
await Promise.all(
  Array.from({ length: Number(most) }, async () => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
      const table = name;
      await onOne(async (client) =>
        pipeline(
          createReadStream(join(folder, table)),
          client.query(from(`COPY loaded.${table} FROM STDIN`)),
        ),
      );
    }
  }),
);
const ms = performance.now() - began;
const {
  rows: [size],
} = await pool.query<{ bytes: number }>(
  `SELECT sum(pg_total_relation_size(c.oid)) AS bytes FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = $1 AND c.relkind = 'r'`,
  [rows[0]?.schema],
);
await pool.query('DROP SCHEMA loaded CASCADE');
process.stdout.write(JSON.stringify({ ms, bytes: Number(size?.bytes) }));
await pool.end();
rmSync(folder, { recursive: true });

async function onOne(run: (client: PoolClient) => Promise<unknown>): Promise<void> {
  const client = await pool.connect();
  try {
    await run(client);
  } finally {
    client.release();
  }
}

import type pg from 'pg';
import { from } from 'pg-copy-streams';
import { pipeline } from 'node:stream/promises';
import { copied } from './literals.ts';
import type { Added } from './writes.ts';

/** Writes rows by COPY. */
export async function copy(client: pg.ClientBase, { table, ...rows }: Added): Promise<void> {
  await pipeline([Buffer.from(copied(rows))], client.query(from(`COPY ${table} FROM STDIN`)));
}

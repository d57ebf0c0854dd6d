import { clientTo } from '@cylch/postgres';
import { type Kysely, sql } from 'kysely';
import type pg from 'pg';
import { ASKER } from './names.ts';

const NAME = "hashtext('cylch views')";
const LOCK = `${NAME}, $1`;

/**
 * A set that is being built is held alone, one that is read or followed together: the server lets
 * go of it however a session ends.
 */
const holdAlone = (client: pg.ClientBase, id: number): Promise<unknown> =>
  client.query(`SELECT pg_advisory_lock(${LOCK})`, [id]);
/**
 * Waits for no one: who holds it alone is building it, and looks after it, or is removing it, and
 * it is not there any more.
 */
export const holdTogether = (client: pg.ClientBase, id: number): Promise<unknown> =>
  client.query(`SELECT pg_try_advisory_lock_shared(${LOCK})`, [id]);
/** Does no one hold it? Then it is held alone until the transaction ends. */
export async function tryToHold(transaction: Kysely<unknown>, id: number): Promise<boolean> {
  const { rows } = await sql<{
    held: boolean;
  }>`SELECT pg_try_advisory_xact_lock(${sql.raw(NAME)}, ${id}) AS held`.execute(transaction);
  return rows[0]?.held === true;
}
export const letGo = (client: pg.ClientBase, id: number): Promise<unknown> =>
  client.query(`SELECT pg_advisory_unlock_shared(${LOCK})`, [id]);

/** A session that holds one set alone, for as long as it is being built. */
export async function sessionHolding(url: string, id: number): Promise<pg.Client> {
  const client = clientTo({ url, name: ASKER });
  // Where it breaks, the build goes on unprotected, and fails where someone swept it away.
  client.on('error', () => undefined);
  await client.connect();
  await holdAlone(client, id);
  return client;
}

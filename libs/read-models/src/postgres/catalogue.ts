import { migrate, NewerSchema, patiently, poolTo, step } from '@cylch/postgres';
import pg from 'pg';
import { ViewsUnusable } from '../runner/problems.ts';
import type { Catalogue, Listed } from '../runner/store.ts';
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
const THERE = "to_regclass('views_' || hash || '_' || id || '.checkpoint') IS NOT NULL";

/** Which schema of a database holds a set of views. A rebuild in another process puts its own here in one transaction. */
export class PostgresCatalogue implements Catalogue {
  readonly url: string;
  readonly #pool: pg.Pool;
  readonly #building = new Map<number, pg.Client>();

  private constructor(url: string, pool: pg.Pool) {
    this.url = url;
    this.#pool = pool;
  }

  /** @throws ViewsUnusable where a newer program keeps its views there. */
  static async open(url: string): Promise<PostgresCatalogue> {
    const pool = poolTo({ url, name: ASKER, most: 2 });
    try {
      await patiently(() => migrate({ pool, schema: SCHEMA, steps: STEPS }));
    } catch (problem) {
      await pool.end();
      throw problem instanceof NewerSchema
        ? new ViewsUnusable('NEWER_SCHEMA', problem.message, problem)
        : problem;
    }
    return new PostgresCatalogue(url, pool);
  }

  async current(hash: string): Promise<Listed | undefined> {
    const { rows } = await this.#pool.query<Listed>(
      `SELECT id, hash FROM ${SCHEMA}.sets WHERE hash = $1 AND state = 'current' AND ${THERE} ORDER BY id DESC LIMIT 1`,
      [hash],
    );
    return rows[0];
  }
  async begin(hash: string): Promise<Listed> {
    const { rows } = await this.#pool.query<{ id: number }>(
      `SELECT nextval('${SCHEMA}.set_ids')::integer AS id`,
    );
    const listed = { id: rows[0]?.id ?? 0, hash };
    // Held before it is listed, so that no one finds it listed and held by no one.
    const session = await sessionHolding(this.url, listed.id);
    this.#building.set(listed.id, session);
    await this.#pool.query(`INSERT INTO ${SCHEMA}.sets VALUES($1, $2, 'building')`, [
      listed.id,
      hash,
    ]);
    return listed;
  }
  async adopt({ id, hash }: Listed): Promise<void> {
    // Several statements in one are one transaction; two that adopt at once do so one after the other.
    await this.#pool.query(`LOCK TABLE ${SCHEMA}.sets IN SHARE ROW EXCLUSIVE MODE;
      UPDATE ${SCHEMA}.sets SET state = 'retired' WHERE hash = ${pg.escapeLiteral(hash)} AND state = 'current';
      UPDATE ${SCHEMA}.sets SET state = 'current' WHERE id = ${String(id)}; NOTIFY ${CHANNEL}`);
    await this.#release(id);
  }
  async retire({ id }: Listed): Promise<void> {
    await this.#pool.query(
      `UPDATE ${SCHEMA}.sets SET state = 'retired' WHERE id = $1 AND state = 'current'`,
      [id],
    );
  }
  async abandon(listed: Listed): Promise<void> {
    await this.#release(listed.id);
    await remove(this.#pool, listed);
  }
  async sweep(): Promise<number> {
    const { rows } = await this.#pool.query<Listed>(
      `SELECT id, hash FROM ${SCHEMA}.sets WHERE state <> 'current' ORDER BY id`,
    );
    let left = 0;
    for (const listed of rows) if (!(await this.#swept(listed))) left += 1;
    return left;
  }
  async close(): Promise<void> {
    for (const id of [...this.#building.keys()]) await this.#release(id);
    await this.#pool.end();
  }

  async #swept(listed: Listed): Promise<boolean> {
    const client = await this.#pool.connect();
    try {
      await client.query('BEGIN');
      const free = await tryToHold(client, listed.id);
      if (free) await remove(client, listed);
      await client.query('COMMIT');
      client.release();
      return free;
    } catch (problem) {
      client.release(true);
      throw problem;
    }
  }
  async #release(id: number): Promise<void> {
    const session = this.#building.get(id);
    this.#building.delete(id);
    await session?.end().catch(() => undefined);
  }
}

async function remove(at: pg.Pool | pg.PoolClient, listed: Listed): Promise<void> {
  await at.query(`DROP SCHEMA IF EXISTS ${schemaOf(listed)} CASCADE`);
  await at.query(`DELETE FROM ${SCHEMA}.sets WHERE id = $1`, [listed.id]);
}

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { clientTo } from '@cylch/postgres';
import { openTrialPostgres, type TrialPostgres } from '@cylch/postgres/trial';
import { opened } from '../contract/opened.ts';
import { Chance } from '../contract/sample/chance.ts';
import { historyOf } from '../contract/sample/history.ts';
import { SAMPLE_SET } from '../contract/sample/set.ts';
import { write } from '../contract/sample/write.ts';
import { TinyLog } from '../contract/tiny-log.ts';
import { layoutOf } from '../fold/layout.ts';
import { sqliteStore } from '../sqlite/store.trial.ts';
import { postgresStore } from './store.trial.ts';
import { tablesOf } from '../store/tables.ts';
import Database from 'better-sqlite3';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { schemaOf } from './names.ts';

let postgres: TrialPostgres;
beforeAll(async () => {
  postgres = await openTrialPostgres();
});
afterAll(() => postgres.close());

const HASH = layoutOf(SAMPLE_SET).hash;

describe('The same record on SQLite and on PostgreSQL', () => {
  it.each([
    { seed: 31, before: 0, one: 1, other: 5 },
    { seed: 32, before: 200, one: 50, other: 3 },
    { seed: 33, before: 120, one: 7, other: 200 },
  ])(
    'gives the same rows, numbers and digest, in whatever batches it comes (history $seed, of $one and of $other)',
    async ({ seed, before, one, other }) => {
      const history = historyOf(new Chance(seed), 200);
      const [embedded, apart] = [sqliteStore(), await postgresStore(postgres)];
      const logs = [new TinyLog({ batch: one }), new TinyLog({ batch: other })] as const;
      for (const log of logs) await write(log, history.slice(0, before));
      const [here, there] = [await opened(embedded, logs[0]), await opened(apart, logs[1])];
      for (const log of logs) await write(log, history.slice(before));
      for (const { views } of [here, there])
        expect(await views.reached(200 as never, 60_000)).toBe(true);
      const [mine, theirs] = [await here.verify(), await there.verify()];
      expect(mine).toMatchObject({ matches: true, position: 200 });
      expect(theirs).toEqual(mine);
      expect(await rowsOnPostgres(apart.url)).toEqual(rowsOnSqlite(embedded.folder));
      await embedded.dispose();
      await apart.dispose();
    },
  );
});

const orders = tablesOf(layoutOf(SAMPLE_SET)).map(
  ({ name, key }) => [name, `SELECT * FROM ${name} ORDER BY ${key.join(', ')}`] as const,
);

function rowsOnSqlite(folder: string): Readonly<Record<string, unknown>> {
  const db = new Database(
    join(folder, readdirSync(folder).find((name) => /^views-.*\.db$/.test(name)) ?? 'none'),
    { readonly: true },
  );
  const rows = Object.fromEntries(orders.map(([name, order]) => [name, db.prepare(order).all()]));
  db.close();
  return rows;
}
async function rowsOnPostgres(url: string): Promise<Readonly<Record<string, unknown>>> {
  const finding = clientTo({ url, name: 'spec' });
  await finding.connect();
  const {
    rows: [current],
  } = await finding.query<{ id: number }>(
    "SELECT id FROM cylch_views.sets WHERE state = 'current'",
  );
  await finding.query(`SET search_path = ${schemaOf({ id: current?.id ?? 0, hash: HASH })}`);
  const rows: Record<string, unknown> = {};
  for (const [name, order] of orders) rows[name] = (await finding.query(order)).rows;
  await finding.end();
  return rows;
}

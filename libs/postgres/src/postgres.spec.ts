import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { setTimeout as pause } from 'node:timers/promises';
import {
  clientTo,
  isMissing,
  kyselyTo,
  leaseOf,
  mayPass,
  migrate,
  NewerSchema,
  patiently,
  placeOf,
  poolTo,
  step,
} from './index.ts';
import { tryLease } from './lease.ts';
import { openTrialPostgres, TrialServer, type TrialPostgres } from './trial/index.ts';

let postgres: TrialPostgres;
beforeAll(async () => {
  postgres = await openTrialPostgres();
});
afterAll(() => postgres.close());
const never = new AbortController().signal;
const problemOf = (run: Promise<unknown>): Promise<unknown> =>
  run.then(
    () => undefined,
    (problem: unknown) => problem,
  );

describe('A pool', () => {
  it('gives whole numbers as numbers, looks in its schema, and tells each statement', async () => {
    const pool = poolTo({ url: await postgres.fresh(), name: 'spec', schema: 'own' });
    const told: string[] = [];
    const db = kyselyTo(pool, (statement) => {
      told.push(statement);
    });
    await sql`CREATE SCHEMA own`.execute(db);
    await sql`CREATE TABLE counted(n bigint)`.execute(db);
    await sql`INSERT INTO own.counted VALUES (${2 ** 52})`.execute(db);
    expect((await sql`SELECT n, count(*) OVER () AS of FROM counted`.execute(db)).rows).toEqual([
      { n: 2 ** 52, of: 1 },
    ]);
    expect(told).toHaveLength(4);
    await db.destroy();
  });

  it('tells a table that is not there from a server that is not', async () => {
    const pool = poolTo({ url: await postgres.fresh(), name: 'spec' });
    const missing = await problemOf(pool.query('SELECT 1 FROM nowhere'));
    expect([isMissing(missing), mayPass(missing)]).toEqual([true, false]);
    await pool.end();
    expect(placeOf('postgres://someone:secret@127.0.0.1:1/none?sslmode=disable')).toBe(
      '127.0.0.1:1/none',
    );
    const away = await problemOf(
      poolTo({ url: 'postgres://postgres@127.0.0.1:1/none', name: 'spec' }).query('SELECT 1'),
    );
    expect([isMissing(away), mayPass(away)]).toEqual([false, true]);
  });
});

describe('A session', () => {
  it('has the settings it is opened with, whatever its database says', async () => {
    const url = await postgres.fresh();
    const admin = poolTo({ url, name: 'spec' });
    await admin.query(
      `ALTER DATABASE ${new URL(url).pathname.slice(1)} SET synchronous_commit = off`,
    );
    const pool = poolTo({
      url,
      name: 'spec',
      schema: 'own',
      settings: { synchronous_commit: 'on' },
    });
    expect(
      (
        await pool.query(
          "SELECT current_setting('synchronous_commit') AS commit, current_setting('search_path') AS path",
        )
      ).rows,
    ).toEqual([{ commit: 'on', path: 'own' }]);
    await Promise.all([admin.end(), pool.end()]);
  });

  it('is given up where an answer takes too long, and the next one is asked on another', async () => {
    const pool = poolTo({ url: await postgres.fresh(), name: 'spec', most: 1, answerMs: 500 });
    expect(mayPass(await problemOf(pool.query('SELECT pg_sleep(60)')))).toBe(true);
    expect((await pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
    await pool.end();
  });
});

describe('Patience', () => {
  const passing = Object.assign(new Error('a deadlock'), { code: '40P01' });
  const failing = (times: number, problem: Error) => {
    let asked = 0;
    return {
      ask: () => ((asked += 1) <= times ? Promise.reject(problem) : Promise.resolve(asked)),
      asked: () => asked,
    };
  };

  it('asks again what may pass, and nothing else', async () => {
    expect(await patiently(failing(2, passing).ask)).toBe(3);
    const wrong = failing(1, new Error('wrong'));
    expect(await problemOf(patiently(wrong.ask))).toEqual(new Error('wrong'));
    expect(wrong.asked()).toBe(1);
  });

  it('has an end', async () => {
    expect(await problemOf(patiently(failing(Infinity, passing).ask, 100))).toBe(passing);
  });
});

describe('Migrating', () => {
  const one = { '1-first': step('CREATE TABLE own.first(n integer)') };
  it('runs each step once, however many ask at the same moment', async () => {
    const url = await postgres.fresh();
    const pools = [1, 2, 3].map(() => poolTo({ url, name: 'spec' }));
    await Promise.all(pools.map((pool) => migrate({ pool, schema: 'own', steps: one })));
    const [pool] = pools;
    await migrate({
      pool: pool as never,
      schema: 'own',
      steps: { ...one, '2-second': step('CREATE TABLE own.second(n integer)') },
    });
    expect((await pool?.query('SELECT name FROM own.steps ORDER BY name'))?.rows).toEqual([
      { name: '1-first' },
      { name: '2-second' },
    ]);
    await expect(migrate({ pool: pool as never, schema: 'own', steps: one })).rejects.toThrow(
      NewerSchema,
    );
    await Promise.all(pools.map((each) => each.end()));
  });
});

describe('A lease', () => {
  it('is held by one at a time, and passes on when it is released', async () => {
    const url = await postgres.fresh();
    const first = await tryLease({ url, name: 'first', of: 'spec' });
    expect(await tryLease({ url, name: 'second', of: 'spec' })).toBeUndefined();
    expect(
      await tryLease({ url, name: 'second', of: 'other' }).then((lease) =>
        lease?.release().then(() => true),
      ),
    ).toBe(true);
    const waits: string[] = [];
    const next = leaseOf({
      url,
      name: 'second',
      of: 'spec',
      signal: never,
      onWaiting: () => {
        waits.push('waits');
      },
    });
    await pause(100);
    await first?.release();
    expect(await next).toBeDefined();
    expect(waits).toEqual(['waits']);
    await (await next)?.release();
  });

  it('is given up where no one waits for it any more', async () => {
    const url = await postgres.fresh();
    const held = await tryLease({ url, name: 'first', of: 'spec' });
    const ending = new AbortController();
    const waiting = leaseOf({ url, name: 'second', of: 'spec', signal: ending.signal });
    ending.abort();
    expect(await waiting).toBeUndefined();
    await held?.release();
  });

  it('is told lost when its session ends, and passes on', async () => {
    const url = await postgres.fresh();
    const held = await tryLease({ url, name: 'holder', of: 'spec' });
    const admin = clientTo({ url, name: 'admin' });
    await admin.connect();
    await admin.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'holder'",
    );
    await new Promise((resolve) => {
      held?.lost.addEventListener('abort', resolve);
      if (held?.lost.aborted === true) resolve(undefined);
    });
    expect(
      await (await leaseOf({ url, name: 'next', of: 'spec', signal: never }))?.release(),
    ).toBeUndefined();
    await admin.end();
  });
});

describe('A server for trials', () => {
  it('stands again after a crash, with what it had', async () => {
    const server = await TrialServer.open();
    const pool = poolTo({ url: server.url(), name: 'spec' });
    await pool.query('CREATE TABLE kept(n integer)');
    const held = await pool.connect();
    await server.stop('SIGQUIT');
    expect(mayPass(await problemOf(held.query('SELECT 1')))).toBe(true);
    held.release(true);
    expect(mayPass(await problemOf(pool.query('SELECT 1')))).toBe(true);
    await server.start();
    expect((await pool.query('SELECT * FROM kept')).rows).toEqual([]);
    await pool.end();
    await server.close();
  });
});

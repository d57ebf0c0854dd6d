import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { clientTo } from '@cylch/postgres';
import { openTrialPostgres, type TrialPostgres } from '@cylch/postgres/trial';
import type pg from 'pg';
import { setTimeout as pause } from 'node:timers/promises';
import type { Position } from '@cylch/kernel';
import { opened } from '../contract/opened.ts';
import { notesView } from '../contract/sample/notes.projection.ts';
import { SECRETARIAT } from '../contract/sample/readers.ts';
import { SAMPLE_SET } from '../contract/sample/set.ts';
import { manyNotes, noted } from '../contract/sample/telling.ts';
import { write } from '../contract/sample/write.ts';
import { TinyLog } from '../contract/tiny-log.ts';
import { layoutOf } from '../fold/layout.ts';
import { foldOptionsOf, type OpenViews } from '../runner/open.ts';
import { ViewsNotBuilt, ViewsUnusable } from '../runner/problems.ts';
import { CheckpointMoved } from '../store/checkpoint.ts';
import { Following } from './following.ts';
import { openPostgresViews } from './open.ts';
import { openPostgresCatalogue } from './set-storage.ts';
import { type PostgresStore, postgresStore } from './store.trial.ts';

let postgres: TrialPostgres;
beforeAll(async () => {
  postgres = await openTrialPostgres();
});
afterAll(() => postgres.close());

describe('Views on PostgreSQL, swapped and shared', () => {
  let store: PostgresStore;
  let log: TinyLog;
  let admin: pg.Client;
  const opening = { set: SAMPLE_SET };
  beforeEach(async () => {
    [store, log] = [await postgresStore(postgres), new TinyLog()];
    admin = clientTo({ url: store.url, name: 'admin' });
    await admin.connect();
    await write(log, manyNotes(20));
  });
  afterEach(async () => {
    await admin.end();
    await store.dispose();
  });

  const sets = async (): Promise<readonly string[]> =>
    (
      await admin.query<{ name: string }>(
        "SELECT nspname AS name FROM pg_namespace WHERE nspname LIKE 'views@_%' ESCAPE '@' ORDER BY oid",
      )
    ).rows.map(({ name }) => name);
  const count = ({ views }: OpenViews): Promise<number> =>
    views.count(notesView, { at: 1000 as Position, reader: SECRETARIAT });
  /** Asks again and again, as those do who read, until the answer is whole. */
  const comesTo = async (ask: () => Promise<unknown>, expected: unknown): Promise<void> => {
    const signal = AbortSignal.timeout(30_000);
    while ((await ask().catch(() => undefined)) !== expected)
      await pause(10, undefined, { signal });
  };

  it('cannot be read before they are built, and say so', async () => {
    const { views, verify } = await store.open({ ...opening, log });
    await expect(views.checkpoint()).rejects.toThrow(ViewsNotBuilt);
    await expect(verify()).rejects.toThrow(ViewsNotBuilt);
  });

  it('are read by a process that never runs them, as soon as another one has written', async () => {
    const writing = await opened(store, log);
    const reading = await store.open({ ...opening, log, pollMs: 60_000 });
    expect(await count(reading)).toBe(20);
    const heard: number[] = [];
    reading.views.onAdvance((position) => {
      heard.push(position);
    });
    await write(log, [noted('after')]);
    expect(await reading.views.reached(21 as Position, 20_000)).toBe(true);
    expect([await count(reading), heard]).toEqual([21, [21]]);
    await writing.close();
  });

  it('are heard of again by one whose connection was cut, and by looking where none can be had', async () => {
    const writing = await opened(store, log);
    const reading = await store.open({ ...opening, log });
    expect(await count(reading)).toBe(20);
    await admin.query(
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND datname = current_database()',
    );
    await write(log, [noted('after')]);
    expect(await reading.views.reached(21 as Position, 20_000)).toBe(true);
    await comesTo(() => count(reading), 21);
    expect(await writing.verify()).toMatchObject({ matches: true, position: 21 });
  });

  it('built anew, lie in a new schema, which everyone reads from then on; the old one goes when no one reads it', async () => {
    const [writing, reading] = [await opened(store, log), await store.open({ ...opening, log })];
    expect(await count(reading)).toBe(20);
    const [old = ''] = await sets();
    await writing.rebuild();
    await write(log, [noted('after')]);
    expect(await reading.views.reached(21 as Position, 20_000)).toBe(true);
    expect(await count(reading)).toBe(21);
    await comesTo(async () => {
      await writing.runner.stop();
      writing.runner.start();
      return (await sets()).length;
    }, 1);
    expect(await sets()).not.toContain(old);
  });

  it('given up half built, leave no schema and go on as before', async () => {
    const views = await opened(store, log);
    const giving = new AbortController();
    await expect(
      views.rebuild({
        signal: giving.signal,
        onProgress: () => {
          giving.abort();
        },
      }),
    ).rejects.toThrow('aborted');
    expect(await sets()).toHaveLength(1);
    expect(await count(views)).toBe(20);
  });

  it('let no one write who wakes after another went on: its batch is not there, and it starts from what is', async () => {
    await (await opened(store, log)).close();
    await write(log, manyNotes(4, 21));
    const catalogue = await openPostgresCatalogue(store.url);
    const listed = await catalogue.current(layoutOf(SAMPLE_SET).hash);
    const follow = (): Promise<Following> =>
      Following.open(listed ?? { id: 0, hash: '' }, {
        url: store.url,
        opening: foldOptionsOf(opening),
      });
    const [one, asleep] = [await follow(), await follow()];
    expect(await one.fold(log.events.slice(20, 22))).toBeUndefined();
    await expect(asleep.fold(log.events.slice(20, 24))).rejects.toThrow(CheckpointMoved);
    const again = await follow();
    expect(again.at.position).toBe(22);
    expect(await again.fold(log.events.slice(22))).toBeUndefined();
    for (const each of [one, asleep, again]) await each.close();
    await catalogue.close();
    expect(await (await opened(store, log)).verify()).toMatchObject({
      matches: true,
      position: 24,
    });
  });

  it('whose tables are gone are built again, by themselves', async () => {
    const views = await opened(store, log);
    expect(await count(views)).toBe(20);
    const [old = ''] = await sets();
    await admin.query(`DROP SCHEMA ${old} CASCADE`);
    await write(log, [noted('after')]);
    await comesTo(() => count(views), 21);
    expect(await sets()).not.toContain(old);
  });

  it('say which row was changed by hand: its table, its key, what it is about, and both versions', async () => {
    const views = await opened(store, log);
    const [name = ''] = await sets();
    await admin.query(`UPDATE ${name}.notes_v1 SET body = '{"text":"forged"}' WHERE key = 2`);
    await admin.query(`DELETE FROM ${name}.facts WHERE position = 1`);
    await admin.query(`UPDATE ${name}.counter_values SET value = 5 WHERE key = 1 AND position = 1`);
    const { matches, digest, rebuiltDigest, differences } = await views.verify();
    expect([matches, digest === rebuiltDigest]).toEqual([false, false]);
    expect(differences).toMatchObject([
      { table: 'counter_values', key: '1 1', name: 'gwynedd 2024-25 2025-03 literacy' },
      { table: 'facts', key: '1', name: 'note-1', inUse: undefined, rebuilt: { position: 1 } },
      {
        table: 'notes_v1',
        key: '2',
        name: 'note-2',
        inUse: { body: '{"text":"forged"}' },
        rebuilt: { key: 2 },
      },
    ]);
    expect(await sets()).toEqual([name]);
  });

  it('of a build that died are swept away; those of one that lives are left alone', async () => {
    const [one, other] = [
      await openPostgresCatalogue(store.url),
      await openPostgresCatalogue(store.url),
    ];
    const listed = await one.begin('some');
    await admin.query(`CREATE SCHEMA views_some_${String(listed.id)}`);
    expect([await other.sweep(), await other.current('some')]).toEqual([1, undefined]);
    await one.close();
    await comesTo(() => other.sweep(), 0);
    expect(await sets()).toEqual([]);
    await other.close();
  });

  it('of a newer program are refused with a word on what to do', async () => {
    await (await store.open({ ...opening, log })).close();
    await admin.query("INSERT INTO cylch_views.steps VALUES('9-of-a-newer-one', 'now')");
    await expect(openPostgresViews({ ...opening, log, url: store.url })).rejects.toThrow(
      ViewsUnusable,
    );
  });
});

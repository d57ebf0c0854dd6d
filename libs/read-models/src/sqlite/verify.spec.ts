import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { opened } from '../contract/opened.ts';
import { Chance } from '../contract/sample/chance.ts';
import { historyOf } from '../contract/sample/history.ts';
import { noted, round } from '../contract/sample/telling.ts';
import { write } from '../contract/sample/write.ts';
import { TinyLog } from '../contract/tiny-log.ts';
import type { OpenViews } from '../runner/open.ts';
import { ViewsNotBuilt } from '../runner/problems.ts';
import { type SqliteStore, sqliteStore } from './store.trial.ts';
import { SAMPLE_SET } from '../contract/sample/set.ts';

describe('Views on SQLite, verified', () => {
  let store: SqliteStore;
  let log: TinyLog;
  let views: OpenViews;
  beforeEach(async () => {
    [store, log] = [sqliteStore(), new TinyLog()];
    await write(log, [
      noted('note-1', { about: ['literacy'] }),
      noted('note-2', { about: ['welsh'] }),
      round({
        type: 'Opened',
        data: { cycle: '2024-25', members: [{ partner: 'gwynedd', kind: 'COUNCIL' }] },
      }),
    ]);
    views = await opened(store, log);
  });
  afterEach(() => store.dispose());

  const setFiles = (): readonly string[] =>
    readdirSync(store.folder).filter((name) => /^views-.*\.db$/.test(name));
  const byHand = (sql: string): void => {
    const [file = ''] = setFiles();
    const db = new Database(join(store.folder, file));
    expect(db.prepare(sql).run().changes).toBe(1);
    db.close();
  };

  it('match a fresh build, and leave no file of it behind', async () => {
    expect(await views.verify()).toMatchObject({ matches: true, position: 3, differences: [] });
    expect(setFiles()).toHaveLength(1);
  });

  it('say which row was changed by hand: its table, its key, what it is about, and both versions', async () => {
    byHand(`UPDATE notes_v1 SET body = '{"text":"forged"}' WHERE key = 2`);
    const { matches, digest, rebuiltDigest, differences } = await views.verify();
    expect(matches).toBe(false);
    expect(digest).not.toBe(rebuiltDigest);
    expect(differences).toMatchObject([
      {
        table: 'notes_v1',
        key: '2',
        name: 'note-2',
        inUse: { body: '{"text":"forged"}' },
        rebuilt: { key: 2 },
      },
    ]);
  });

  it('say which row is missing and which is there though it should not be', async () => {
    byHand('DELETE FROM facts WHERE position = 1');
    byHand(`INSERT INTO line_tags VALUES(0, 0, 0, 0, '2025-01-01', 2)`);
    const { differences } = await views.verify();
    expect(differences).toMatchObject([
      { table: 'facts', key: '1', name: 'note-1', rebuilt: { position: 1 } },
      { table: 'line_tags', key: '0 0 0 0 2025-01-01 2', inUse: { position: 2 } },
    ]);
    expect(
      differences.map(({ inUse, rebuilt }) => [inUse === undefined, rebuilt === undefined]),
    ).toEqual([
      [true, false],
      [false, true],
    ]);
  });

  it('name rows by the keys they have: a word of their own, or the parts of a counter', async () => {
    byHand('UPDATE members_v1 SET c_turn = 7');
    byHand('UPDATE counter_values SET value = 5 WHERE key = 2');
    const { differences } = await views.verify();
    expect(differences.map(({ table, name }) => [table, name])).toEqual([
      ['counter_values', 'gwynedd 2024-25 2025-03 welsh'],
      ['members_v1', '2024-25 gwynedd'],
    ]);
  });

  it('tell the first differences only, however many there are', async () => {
    await write(log, historyOf(new Chance(5), 60));
    expect(await views.views.reached(63 as never, 5000)).toBe(true);
    const [file = ''] = setFiles();
    new Database(join(store.folder, file)).exec("UPDATE facts SET day = '1900-01-01'").close();
    expect((await views.verify()).differences).toHaveLength(20);
  });

  it('compare the place they have reached, though the record has gone on', async () => {
    await views.runner.stop();
    await write(log, [noted('note-3')]);
    expect(await views.verify()).toMatchObject({ matches: true, position: 3 });
  });

  it('cannot be verified before they were ever built', async () => {
    const empty = sqliteStore();
    const unbuilt = await empty.open({ set: SAMPLE_SET, log });
    await expect(unbuilt.verify()).rejects.toThrow(ViewsNotBuilt);
    await unbuilt.close();
    await empty.dispose();
  });
});

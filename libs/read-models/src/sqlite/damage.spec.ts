import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import { readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { openSqliteLog } from '@cylch/event-store/sqlite';
import type { Position } from '@cylch/kernel';
import { opened, until } from '../contract/opened.ts';
import { notesView } from '../contract/sample/notes.projection.ts';
import { SECRETARIAT } from '../contract/sample/readers.ts';
import { SAMPLE_SET } from '../contract/sample/set.ts';
import { manyNotes, noted } from '../contract/sample/telling.ts';
import { write } from '../contract/sample/write.ts';
import { TinyLog } from '../contract/tiny-log.ts';
import { ViewsUnusable } from '../runner/problems.ts';
import { openSqliteViews } from './open.ts';
import { type SqliteStore, sqliteStore } from './store.trial.ts';

const GARBAGE = 'This is no database, though it is long enough to look like one. '.repeat(100);

/** Asks again and again, as those do who read, until the answer is whole. */
async function healed(ask: () => Promise<number>, expected: number): Promise<void> {
  const signal = AbortSignal.timeout(4000);
  while ((await ask().catch(() => undefined)) !== expected)
    await setTimeout(5, undefined, { signal });
}

describe('A file of views on SQLite', () => {
  let store: SqliteStore;
  let log: TinyLog;
  beforeEach(async () => {
    [store, log] = [sqliteStore(), new TinyLog()];
    await write(log, manyNotes(300));
  });
  afterEach(() => store.dispose());

  const setFile = (): string =>
    join(
      store.folder,
      readdirSync(store.folder).findLast((name) => /^views-.*\.db$/.test(name)) ?? 'none',
    );
  const refusal = async (url: string): Promise<string> => {
    const problem = await openSqliteViews({ url, set: SAMPLE_SET, log }).catch(
      (caught: unknown) => caught,
    );
    return problem instanceof ViewsUnusable
      ? `${problem.reason}: ${problem.message}`
      : `not told: ${String(problem)}`;
  };

  it.each([
    [
      'cut short',
      (file: string) => {
        truncateSync(file, Math.floor(statSync(file).size / 2));
      },
    ],
    [
      'cut to nothing',
      (file: string) => {
        truncateSync(file, 0);
      },
    ],
    [
      'overwritten',
      (file: string) => {
        writeFileSync(file, GARBAGE);
      },
    ],
    [
      'gone',
      (file: string) => {
        rmSync(file);
      },
    ],
    [
      'another database',
      (file: string) => {
        rmSync(file);
        new Database(file).exec('CREATE TABLE theirs(x)').close();
      },
    ],
  ])('that is %s while nothing runs is built again from the record', async (_, harm) => {
    await (await opened(store, log)).close();
    harm(setFile());
    const views = await opened(store, log);
    expect(await views.verify()).toMatchObject({ matches: true, position: 300 });
    expect(readdirSync(store.folder).filter((name) => /^views-.*\.db$/.test(name))).toHaveLength(1);
  });

  it('that is torn in its middle is built again as soon as someone reads what is torn', async () => {
    await (await opened(store, log)).close();
    const file = setFile();
    const whole = readFileSync(file);
    writeFileSync(
      file,
      Buffer.concat([whole.subarray(0, 4096 * 2), Buffer.alloc(whole.length - 4096 * 2, 'x')]),
    );
    const { views, runner, verify } = await store.open({ set: SAMPLE_SET, log });
    runner.start();
    const asked = { at: 300 as Position, reader: SECRETARIAT };
    await expect(views.count(notesView, asked)).rejects.toThrow();
    await healed(() => views.count(notesView, asked), 300);
    await until({ runner }, 'FOLLOWING');
    expect(await verify()).toMatchObject({ matches: true, position: 300 });
  });

  it('that is no catalogue is refused with a word on what to do, and is left as it was', async () => {
    const theirs = join(store.folder, 'theirs.db');
    writeFileSync(theirs, GARBAGE);
    expect(await refusal(theirs)).toMatch(
      /^FOREIGN: .*theirs\.db is no catalogue of views\. Point CYLCH_VIEWS_URL/,
    );
    expect(readFileSync(theirs, 'utf8')).toBe(GARBAGE);
  });

  it('that is the record itself is refused, and the record is not touched', async () => {
    const path = join(store.folder, 'record.db');
    const record = openSqliteLog({ path });
    await write(record, [noted('note-1')]);
    await record.close();
    const before = readFileSync(path);
    expect(await refusal(path)).toMatch(/^FOREIGN: .*it holds .*events/);
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it('that is a catalogue cut short is refused with a word on what to do', async () => {
    await (await opened(store, log)).close();
    truncateSync(store.url, 5000);
    expect(await refusal(store.url)).toMatch(/^DAMAGED: .*Remove it with the files/);
    for (const name of readdirSync(store.folder).filter((each) => each.startsWith('views')))
      rmSync(join(store.folder, name));
    expect(await (await opened(store, log)).verify()).toMatchObject({ matches: true });
  });
});

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Edtf, type Position, sortDay } from '@cylch/kernel';
import { opened, until } from '../contract/opened.ts';
import { notesView } from '../contract/sample/notes.projection.ts';
import { SECRETARIAT } from '../contract/sample/readers.ts';
import { SAMPLE_SET } from '../contract/sample/set.ts';
import { manyNotes, noted } from '../contract/sample/telling.ts';
import { write } from '../contract/sample/write.ts';
import { TinyLog } from '../contract/tiny-log.ts';
import { layoutOf } from '../fold/layout.ts';
import type { OpenViews } from '../runner/open.ts';
import { ViewsNotBuilt } from '../runner/problems.ts';
import { CheckpointMoved } from '../store/checkpoint.ts';
import { Folder, foldDurably } from './folder.ts';
import { type SqliteStore, sqliteStore } from './store.trial.ts';

describe('Views on SQLite, swapped and shared', () => {
  let store: SqliteStore;
  let log: TinyLog;
  beforeEach(async () => {
    [store, log] = [sqliteStore(), new TinyLog()];
    await write(log, manyNotes(20));
  });
  afterEach(() => store.dispose());

  const files = (): readonly string[] =>
    readdirSync(store.folder).filter((name) => /^views-.*\.db$/.test(name));
  const count = ({ views }: OpenViews): Promise<number> =>
    views.count(notesView, { at: 1000 as Position, reader: SECRETARIAT });

  it('cannot be read before they are built, and say so', async () => {
    const { views } = await store.open({ set: SAMPLE_SET, log });
    await expect(views.checkpoint()).rejects.toThrow(ViewsNotBuilt);
  });

  it('built anew, lie in a new file, which everyone reads from then on; the old one goes when no one has it open', async () => {
    const writing = await opened(store, log);
    const reading = await store.open({ set: SAMPLE_SET, log });
    expect(await count(reading)).toBe(20);
    const [old = ''] = files();
    await writing.rebuild();
    expect(files()).toHaveLength(2);
    await write(log, [noted('after')]);
    expect(await reading.views.reached(21 as Position, 4000)).toBe(true);
    expect(await count(reading)).toBe(21);
    await writing.runner.stop();
    writing.runner.start();
    await until(writing, 'FOLLOWING');
    expect(await writing.views.reached(21 as Position, 4000)).toBe(true);
    expect(files()).toHaveLength(1);
    expect(files()).not.toContain(old);
  });

  it('given up half built, leave no file and go on as before', async () => {
    const views = await opened(store, log);
    const giving = new AbortController();
    const building = views.rebuild({
      signal: giving.signal,
      onProgress: () => {
        giving.abort();
      },
    });
    await expect(building).rejects.toThrow('aborted');
    expect(files()).toHaveLength(1);
    expect(await count(views)).toBe(20);
  });

  it('tell how far a build has come', async () => {
    const told: string[] = [];
    const views = await store.open({
      set: SAMPLE_SET,
      log,
      onStatus: ({ state, building }) => {
        told.push(
          `${state} ${building === undefined ? '' : `${String(building.done)}/${String(building.total)}`}`,
        );
      },
    });
    views.runner.start();
    expect(await views.views.reached(20 as Position, 4000)).toBe(true);
    expect(told.slice(0, 4)).toEqual([
      'BUILDING 0/0',
      'BUILDING 7/20',
      'BUILDING 14/20',
      'BUILDING 20/20',
    ]);
  });

  it('let no one write who wakes after another went on: its batch is not there, and it starts from what is', async () => {
    await (await opened(store, log)).close();
    await write(log, manyNotes(4, 21));
    const opening = {
      layout: layoutOf(SAMPLE_SET),
      upcasters: {},
      dayOf: (edtf: Edtf) => sortDay(edtf),
    };
    const [db, asleep] = [0, 1].map(() => new Database(join(store.folder, files()[0] ?? ''))) as [
      Database.Database,
      Database.Database,
    ];
    const [one, other] = [new Folder(db, opening), new Folder(asleep, opening)];
    expect(foldDurably(db, one, log.events.slice(20, 22))).toBeUndefined();
    expect(() => foldDurably(asleep, other, log.events.slice(20, 24))).toThrow(CheckpointMoved);
    expect(other.at.position).toBe(22);
    expect(foldDurably(asleep, other, log.events.slice(22))).toBeUndefined();
    db.close();
    asleep.close();
    expect(await (await opened(store, log)).verify()).toMatchObject({
      matches: true,
      position: 24,
    });
  });
});

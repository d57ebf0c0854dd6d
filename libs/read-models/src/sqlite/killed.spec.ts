import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout } from 'node:timers/promises';
import type { Position, StreamId } from '@cylch/kernel';
import type { EventLog } from '@cylch/event-store';
import { openSqliteLog } from '@cylch/event-store/sqlite';
import { Chance } from '../contract/sample/chance.ts';
import { historyOf } from '../contract/sample/history.ts';
import { SAMPLE_SET } from '../contract/sample/set.ts';
import { eventOf, type Told } from '../contract/sample/write.ts';
import { type SqliteStore, sqliteStore } from './store.trial.ts';

const follower = fileURLToPath(new URL('./follower.trial.ts', import.meta.url));
const HISTORY = historyOf(new Chance(21), 600);
jest.setTimeout(120_000);

describe('Views on SQLite whose process is killed', () => {
  let store: SqliteStore;
  let path: string;
  let log: EventLog;
  let revisions: Map<string, number>;
  beforeEach(() => {
    revisions = new Map();
    store = sqliteStore();
    path = join(store.folder, 'record.db');
    log = openSqliteLog({ path });
  });
  afterEach(async () => {
    await log.close();
    await store.dispose();
  });

  /** Appends to all streams at once, so that they share a commit. */
  const write = (events: readonly Told[]): Promise<unknown> =>
    Promise.all(
      [...Map.groupBy(events, ({ stream }) => stream)].map(([stream, told]) => {
        const before = revisions.get(stream) ?? -1;
        revisions.set(stream, before + told.length);
        return log.append(
          stream as StreamId,
          before,
          told.map((event, index) => eventOf(event, `${stream}-${String(before + 1 + index)}`)),
        );
      }),
    );
  const start = (): ChildProcess =>
    spawn(
      process.execPath,
      [
        '--conditions=@cylch/source',
        '--disable-warning=ExperimentalWarning',
        follower,
        path,
        store.url,
      ],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
  /** Lets it run until it says so, and kills it in whatever it is doing then. */
  async function killedWhen(
    child: ChildProcess,
    says: (state: string, position: number) => boolean,
  ): Promise<void> {
    const ended = new Promise((resolve) => child.once('close', resolve));
    child.stdout?.on('data', (part: Buffer) => {
      const entries = part
        .toString()
        .trim()
        .split('\n')
        .map((entry) => entry.split(' '));
      if (entries.some(([state = '', position]) => says(state, Number(position))))
        child.kill('SIGKILL');
    });
    await ended;
  }
  /** All that the record says, and nothing twice: what a fresh build says. */
  async function isWhole(): Promise<void> {
    const { views, runner, verify, close } = await store.open({ set: SAMPLE_SET, log });
    runner.start();
    expect(await views.reached(HISTORY.length as Position, 60_000)).toBe(true);
    const { matches, digest, rebuiltDigest, position } = await verify();
    expect({ matches, digest, position }).toEqual({
      matches: true,
      digest: rebuiltDigest,
      position: HISTORY.length,
    });
    await close();
  }

  it('while they follow, time and again, lose nothing and take nothing twice', async () => {
    const left = [...HISTORY];
    await write(left.splice(0, 100));
    for (const stop of [150, 300, 450]) {
      let alive = true;
      const dying = killedWhen(
        start(),
        (state, position) => state === 'FOLLOWING' && position >= stop,
      ).then(() => {
        alive = false;
      });
      while (alive) {
        if (HISTORY.length - left.length < stop + 50) await write(left.splice(0, 3));
        await setTimeout(2);
      }
      await dying;
    }
    await write(left);
    await isWhole();
  });

  it('while they are built, are built again, and nothing of the first attempt is left', async () => {
    await write(HISTORY);
    await killedWhen(start(), (state) => state === 'BUILDING');
    await isWhole();
  });
});

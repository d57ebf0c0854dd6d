import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TrialServer } from '@cylch/postgres/trial';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Position } from '@cylch/kernel';
import type { EventLog } from '@cylch/event-store';
import { openSqliteLog } from '@cylch/event-store/sqlite';
import { Chance } from '../contract/sample/chance.ts';
import { historyOf } from '../contract/sample/history.ts';
import { notesView } from '../contract/sample/notes.projection.ts';
import { SECRETARIAT } from '../contract/sample/readers.ts';
import { SAMPLE_SET } from '../contract/sample/set.ts';
import { write } from '../contract/sample/write.ts';
import { openPostgresViews } from './open.ts';

const follower = fileURLToPath(new URL('./follower.trial.ts', import.meta.url));
const HISTORY = historyOf(new Chance(41), 400);

describe('Views on PostgreSQL', () => {
  let server: TrialServer;
  let folder: string;
  let log: EventLog;
  beforeAll(async () => {
    server = await TrialServer.open();
    folder = mkdtempSync(join(tmpdir(), 'record-'));
    log = openSqliteLog({ path: join(folder, 'record.db') });
  });
  afterAll(async () => {
    await log.close();
    await server.close();
    rmSync(folder, { recursive: true });
  });

  const start = (): ChildProcess =>
    spawn(
      process.execPath,
      [
        '--conditions=@cylch/source',
        '--disable-warning=ExperimentalWarning',
        follower,
        join(folder, 'record.db'),
        server.url(),
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

  it('whose process is killed, as they are built and as they follow, and whose server crashes under them, lose nothing and take nothing twice', async () => {
    const left = [...HISTORY];
    await write(log, left.splice(0, 100));
    await killedWhen(start(), (state) => state === 'BUILDING');
    const dying = killedWhen(
      start(),
      (state, position) => state === 'FOLLOWING' && position >= 105,
    );
    await write(log, left.splice(0, 100));
    await dying;
    const { views, runner, verify, close } = await openPostgresViews({
      url: server.url(),
      set: SAMPLE_SET,
      log,
      pollMs: 20,
    });
    runner.start();
    for (let crash = 0; crash < 2; crash += 1) {
      const writing = write(log, left.splice(0, 50));
      await server.stop('SIGQUIT');
      await server.start();
      await writing;
    }
    // A crash while someone reads: the question is asked again until the server is back.
    await server.stop();
    const asked = views.count(notesView, { at: 100 as Position, reader: SECRETARIAT });
    await pause(100);
    await server.start();
    expect(await asked).toBeGreaterThan(0);
    await write(log, left);
    expect(await views.reached(HISTORY.length as Position, 60_000)).toBe(true);
    const { matches, digest, rebuiltDigest, position } = await verify();
    expect({ matches, digest, position }).toEqual({
      matches: true,
      digest: rebuiltDigest,
      position: HISTORY.length,
    });
    await close();
  });
});

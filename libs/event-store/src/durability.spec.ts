import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import { spawn } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { StreamId } from '@cylch/kernel';
import { someEvent, someEvents, someStream } from './contract/sample.ts';
import { NO_STREAM, RecordUnusable } from './event-log.ts';
import { openSqliteLog } from './sqlite/index.ts';

const writer = fileURLToPath(new URL('./writer.trial.ts', import.meta.url));
const reasonOf = async (run: () => unknown): Promise<string> => {
  try {
    await run();
  } catch (problem) {
    return problem instanceof RecordUnusable ? problem.reason : `not told: ${String(problem)}`;
  }
  return 'nothing wrong';
};

describe('A record in a file', () => {
  let folder: string;
  let path: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'record-'));
    path = join(folder, 'record.db');
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  /** Starts a process that writes, and kills it in the middle; what it had acknowledged by then. */
  async function killedWhileWriting(): Promise<readonly string[]> {
    const child = spawn(
      process.execPath,
      ['--conditions=@cylch/source', '--disable-warning=ExperimentalWarning', writer, path],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    let said = '';
    const enough = new Promise<void>((resolve) => {
      child.stdout.on('data', (part: Buffer) => {
        said += part.toString();
        if (said.split('\n').length > 400) resolve();
      });
    });
    await enough;
    const ended = new Promise((resolve) => child.once('close', resolve));
    child.kill('SIGKILL');
    await ended;
    return said.split('\n').slice(0, -1);
  }

  it('loses nothing that it acknowledged when its process is killed, and lets the next one write', async () => {
    const acknowledged = await killedWhileWriting();
    const log = openSqliteLog({ path });
    for (const line of acknowledged) {
      const [stream, ...ids] = line.split(' ');
      expect((await log.readStream(stream as StreamId)).map(({ id }) => id)).toEqual(ids);
    }
    const all = await log.readAll(0 as never, 1_000_000);
    expect(all.length).toBeGreaterThanOrEqual(acknowledged.length * 2);
    expect(all.map(({ logPosition }) => logPosition)).toEqual(all.map((_, index) => index + 1));
    await log.append(someStream(), NO_STREAM, someEvents(1));
    await log.close();
  }, 60_000);

  it('opens whole up to the last whole commit where the end of its journal is torn', async () => {
    await killedWhileWriting();
    const wal = statSync(`${path}-wal`).size;
    for (const share of [0.1, 0.5, 0.9, 0.999]) {
      const torn = join(folder, `torn-${String(share)}.db`);
      copyFileSync(path, torn);
      copyFileSync(`${path}-wal`, `${torn}-wal`);
      truncateSync(`${torn}-wal`, Math.floor(wal * share));
      const log = openSqliteLog({ path: torn });
      const all = await log.readAll(0 as never, 1_000_000);
      const streams = Map.groupBy(all, ({ stream }) => stream);
      expect([...streams.values()].every((events) => events.length === 2)).toBe(true);
      await log.close();
    }
  }, 60_000);

  it('shares one commit among callers who wait at the same moment', async () => {
    const log = openSqliteLog({ path });
    const before = log.commits;
    await Promise.all(
      Array.from({ length: 32 }, () => log.append(someStream(), NO_STREAM, someEvents(1))),
    );
    expect(log.commits - before).toBe(1);
    await log.append(someStream(), NO_STREAM, someEvents(1));
    expect(log.commits - before).toBe(2);
    await log.close();
  });

  it('has one writer: a second one is told so, and readers may stand beside', async () => {
    const log = openSqliteLog({ path });
    const stream = someStream();
    await log.append(stream, NO_STREAM, someEvents(1));
    expect(await reasonOf(() => openSqliteLog({ path }))).toBe('LOCKED');
    const beside = openSqliteLog({ path, readonly: true });
    expect(await beside.readStream(stream)).toHaveLength(1);
    expect(await reasonOf(() => beside.append(stream, 0, someEvents(1)))).toBe('LOCKED');
    await beside.close();
    await log.close();
    await openSqliteLog({ path }).close();
  });

  it('is refused where the file is foreign, newer, or torn', async () => {
    writeFileSync(
      path,
      'This is no database, though it is long enough to look like one. '.repeat(100),
    );
    expect(await reasonOf(() => openSqliteLog({ path }))).toBe('FOREIGN');
    const others = join(folder, 'others.db');
    new Database(others).exec('CREATE TABLE theirs(x)').close();
    expect(await reasonOf(() => openSqliteLog({ path: others }))).toBe('FOREIGN');
    const newer = join(folder, 'newer.db');
    await openSqliteLog({ path: newer }).close();
    const db = new Database(newer);
    db.pragma('user_version = 99');
    db.close();
    expect(await reasonOf(() => openSqliteLog({ path: newer }))).toBe('NEWER_SCHEMA');
  });

  it('is refused where its file was cut short', async () => {
    const log = openSqliteLog({ path });
    for (let round = 0; round < 20; round += 1)
      await log.append(someStream(), NO_STREAM, someEvents(50));
    await log.close();
    truncateSync(path, Math.floor(statSync(path).size / 2));
    expect(await reasonOf(() => openSqliteLog({ path }))).toBe('DAMAGED');
  });

  it('says that the disk is full, loses nothing, and goes on when there is room', async () => {
    const log = openSqliteLog({ path, maxPages: 40 });
    const kept = someStream();
    await log.append(kept, NO_STREAM, someEvents(2));
    const large = (): Promise<unknown> =>
      log.append(someStream(), NO_STREAM, [
        someEvent({ data: JSON.stringify('x'.repeat(400_000)) }),
      ]);
    expect(await reasonOf(large)).toBe('FULL_DISK');
    expect(await log.readStream(kept)).toHaveLength(2);
    await log.append(kept, 1, someEvents(1));
    await log.close();
    const roomier = openSqliteLog({ path });
    expect(await roomier.readStream(kept)).toHaveLength(3);
    await roomier.append(someStream(), NO_STREAM, [
      someEvent({ data: JSON.stringify('x'.repeat(400_000)) }),
    ]);
    await roomier.close();
  });

  it('lets no one edit or remove an event, whoever opens the file', async () => {
    const log = openSqliteLog({ path });
    await log.append(someStream(), NO_STREAM, someEvents(1));
    await log.close();
    const db = new Database(path);
    expect(() => db.exec("UPDATE events SET data = '{}'")).toThrow('append-only');
    expect(() => db.exec('DELETE FROM events')).toThrow('append-only');
    db.close();
  });

  it('wakes a follower in another process of the same file', async () => {
    const log = openSqliteLog({ path });
    const beside = openSqliteLog({ path, readonly: true });
    const ending = new AbortController();
    const seen: string[] = [];
    const following = (async () => {
      for await (const { events } of beside.follow(await beside.head(), ending.signal)) {
        seen.push(...events.map(({ id }) => id));
        if (seen.length === 2) ending.abort();
      }
    })();
    const events = someEvents(2);
    await log.append(someStream(), NO_STREAM, events);
    await following;
    expect(seen).toEqual(events.map(({ id }) => id));
    await beside.close();
    await log.close();
  });
});

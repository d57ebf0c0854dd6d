import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { personKey, type StreamId } from '@cylch/kernel';
import { openSqliteLog } from '@cylch/event-store/sqlite';
import { masterKeyFrom, openSqliteVault } from '@cylch/key-vault/sqlite';
import { randomFrom } from './random.ts';
import { eventOf } from './scribe.ts';
import { Story, type Told } from './story.ts';

/** Raised when the story or the form of its events changes, so that no old file is measured. */
const VERSION = 2;
const SEED = 1;
const BATCH = 4_000;
const folder = fileURLToPath(new URL('../.data/', import.meta.url));

/** A record with its keys on disk; `views` is where its views are kept between runs. */
export type Generated = Readonly<{
  events: number;
  folder: string;
  record: string;
  vault: string;
  views: string;
}>;

/** The record of so many events: made once, then kept. */
export async function generated(events: number, say: (line: string) => void): Promise<Generated> {
  const at = join(folder, `v${String(VERSION)}-${String(SEED)}-${String(events)}`);
  const made = {
    events,
    folder: at,
    record: join(at, 'record.db'),
    vault: join(at, 'vault.db'),
    views: join(at, 'views.db'),
  };
  if (!existsSync(join(at, 'whole'))) {
    rmSync(at, { recursive: true, force: true });
    mkdirSync(at, { recursive: true });
    await generate(made, say);
    writeFileSync(join(at, 'whole'), '');
  }
  return made;
}

async function generate(
  { events, record, vault: vaultAt }: Generated,
  say: (line: string) => void,
): Promise<void> {
  const log = openSqliteLog({ path: record });
  const vault = openSqliteVault({ path: vaultAt, masterKey: masterKeyFrom({ path: vaultAt }) });
  const nonces = noncesOf();
  let done = 0;
  for (const batch of batches(new Story(randomFrom(SEED)).tell(events))) {
    const keys = await vault.findOrCreate([
      ...new Set(
        batch.flatMap(({ stream, by }) => [
          stream,
          ...(by.name === undefined ? [] : [personKey(by.sub)]),
        ]),
      ),
    ]);
    const written = await Promise.all(batch.map((told) => eventOf(told, keys, nonces)));
    await Promise.all(
      batch.map(({ stream, revision }, index) =>
        log.append(stream as StreamId, revision - 1, [written[index] as never]),
      ),
    );
    done += batch.length;
    say(`generating ${String(events)} events: ${String(Math.floor((100 * done) / events))} %`);
  }
  await vault.close();
  await log.close();
}

function* batches(story: Iterable<Told>): Generator<readonly Told[]> {
  let batch: Told[] = [];
  for (const told of story) {
    batch.push(told);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** 12 bytes at a time from a larger pool: asking for each apart costs more than sealing does. */
function noncesOf(): () => Uint8Array {
  let pool = randomBytes(0);
  let at = 0;
  return () => {
    if (at + 12 > pool.length) {
      pool = randomBytes(12 * 4_096);
      at = 0;
    }
    at += 12;
    return pool.subarray(at - 12, at);
  };
}

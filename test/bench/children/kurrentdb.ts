import {
  binaryEvent,
  EventStoreDBClient,
  FORWARDS,
  NO_STREAM as NOT_THERE,
  START as BEGINNING,
} from '@eventstore/db-client';
import type { EventId, NewEvent, StreamId } from '@cylch/kernel';
import { type EventLog, NO_STREAM, START } from '@cylch/event-store';
import { openKurrentLog } from '@cylch/event-store/kurrentdb';
import { randomUUID } from 'node:crypto';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * One measure on a KurrentDB, through the port or through the client alone: which, its address, and
 * how many events.
 */
const [, , what = '', url = '', wanted = ''] = process.argv;
const events = Number(wanted);

const metadata = JSON.stringify({
  schemaVersion: 1,
  recordedAt: '2025-03-01T09:00:00.000Z',
  actor: { sub: 'someone', role: 'EVALUATOR' },
  commandId: randomUUID(),
});
const data = JSON.stringify({ title: 'A reflection of an ordinary length', text: 'x'.repeat(120) });
const someEvent = (): NewEvent => ({
  id: randomUUID() as EventId,
  type: 'TrialHeld',
  data,
  metadata,
});
const someStream = (): StreamId => `bench-${randomUUID()}` as StreamId;

type Append = (stream: StreamId, appended: readonly NewEvent[]) => Promise<unknown>;
const ours =
  (log: EventLog): Append =>
  (stream, appended) =>
    log.append(stream, NO_STREAM, appended);
const theirs =
  (client: EventStoreDBClient): Append =>
  (stream, appended) =>
    client.appendToStream(
      stream,
      appended.map((event) =>
        binaryEvent({
          ...event,
          data: Buffer.from(event.data),
          metadata: Buffer.from(event.metadata),
        }),
      ),
      { expectedRevision: NOT_THERE },
    );

/** So many writers, each with one append at a time under way. */
async function written(append: Append, writers: number, size: number): Promise<number> {
  await append(someStream(), [someEvent()]);
  let left = events / size;
  return timed(() =>
    Promise.all(
      Array.from({ length: writers }, async () => {
        while (left-- > 0) await append(someStream(), Array.from({ length: size }, someEvent));
      }),
    ),
  );
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await run();
  return performance.now() - began;
}

async function followed(log: EventLog): Promise<void> {
  let seen = 0;
  for await (const { events: page } of log.follow(START, new AbortController().signal))
    if ((seen += page.length) >= events) break;
}

async function readByClient(client: EventStoreDBClient): Promise<void> {
  for await (const _ of client.readAll({
    direction: FORWARDS,
    fromPosition: BEGINNING,
    maxCount: events,
    requiresLeader: true,
  }));
}

type Held = Readonly<{ live: number; whole: number }>;
/**
 * The memory of a follower that takes its time, at each tenth of the way, in megabytes: what is
 * live after a collection, and what the process holds.
 */
async function caughtUp(log: EventLog): Promise<readonly Held[]> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const megabytes: Held[] = [];
  let seen = 0;
  for await (const { events: page, caughtUp: whole } of log.follow(
    START,
    new AbortController().signal,
  )) {
    seen += page.length;
    await new Promise((resolve) => setTimeout(resolve, 10));
    if (seen >= ((megabytes.length + 1) * events) / 10) {
      const { rss } = process.memoryUsage();
      collect();
      const { heapUsed, external } = process.memoryUsage();
      megabytes.push({ live: (heapUsed + external) / 2 ** 20, whole: rss / 2 ** 20 });
    }
    if (whole || megabytes.length === 10) break;
  }
  return megabytes;
}

const log = openKurrentLog({ url });
const client = EventStoreDBClient.connectionString(url);
const measures: Readonly<Record<string, () => Promise<unknown>>> = {
  held: async () => log.distance(START, await log.head()),
  fill: () => written(ours(log), 8, 500),
  append: () => written(ours(log), 32, 1),
  'append-client': () => written(theirs(client), 32, 1),
  batch: () => written(ours(log), 8, 500),
  'batch-client': () => written(theirs(client), 8, 500),
  follow: () => timed(() => followed(log)),
  'follow-client': () => timed(() => readByClient(client)),
  'catch-up': () => caughtUp(log),
};
const used = process.cpuUsage();
const measured = await measures[what]?.();
const { user, system } = process.cpuUsage(used);
process.stdout.write(JSON.stringify({ measured, cpuMs: (user + system) / 1_000 }));
await Promise.all([log.close(), client.dispose()]);
process.exit(0);

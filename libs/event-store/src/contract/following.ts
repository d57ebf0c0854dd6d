import { expect, it } from '@jest/globals';
import type { StoredEvent } from '@cylch/kernel';
import { type Batch, type EventLog, NO_STREAM, START } from '../event-log.ts';
import type { Current } from './trial.ts';
import { idsOf, someEvents, someStream } from './sample.ts';

/** Takes what a follower gives until it has so many events. */
async function take(
  log: EventLog,
  after: typeof START,
  count: number,
): Promise<readonly StoredEvent[]> {
  const ending = new AbortController();
  const taken: StoredEvent[] = [];
  for await (const { events } of log.follow(after, ending.signal)) {
    taken.push(...events);
    if (taken.length >= count) ending.abort();
  }
  return taken;
}

/** Promises about following. */
export function following(current: Current): void {
  it('gives a follower what is there and then what comes, without a gap or a double, while others write', async () => {
    const { log } = current();
    const before = await log.head();
    const writing = (async () => {
      for (let round = 0; round < 60; round += 1)
        await Promise.all([1, 2, 3].map(() => log.append(someStream(), NO_STREAM, someEvents(2))));
    })();
    const taken = await take(log, before, 360);
    await writing;
    expect(idsOf(taken)).toEqual(idsOf(await log.readAll(before, 1_000)));
  });

  it('starts a follower from the middle', async () => {
    const { log } = current();
    const stream = someStream();
    await log.append(stream, NO_STREAM, someEvents(4));
    const events = await log.readStream(stream);
    expect(idsOf(await take(log, events[1]?.logPosition ?? START, 2))).toEqual(
      idsOf(events.slice(2)),
    );
  });

  it('says when a follower has caught up, also where there is nothing', async () => {
    const { log } = current();
    for await (const batch of log.follow(await log.head(), new AbortController().signal)) {
      expect(batch).toEqual({ events: [], caughtUp: true });
      break;
    }
  });

  it('gives each of several followers everything', async () => {
    const { log } = current();
    const before = await log.head();
    const followers = [1, 2, 3].map(() => take(log, before, 30));
    for (let round = 0; round < 10; round += 1)
      await log.append(someStream(), NO_STREAM, someEvents(3));
    const expected = idsOf(await log.readAll(before, 100));
    for (const taken of await Promise.all(followers)) expect(idsOf(taken)).toEqual(expected);
  });

  it('waits for a slow follower instead of piling up', async () => {
    const { log } = current();
    const before = await log.head();
    const follower = log.follow(before, new AbortController().signal)[Symbol.asyncIterator]();
    await follower.next();
    for (let round = 0; round < 30; round += 1)
      await log.append(someStream(), NO_STREAM, someEvents(100));
    const { value } = (await follower.next()) as IteratorYieldResult<Batch>;
    expect(value.events.length).toBeLessThanOrEqual(1_000);
    await follower.return?.();
  });

  it('ends a follower that waits when its signal aborts', async () => {
    const { log } = current();
    const ending = new AbortController();
    const waiting = (async () => {
      for await (const { events } of log.follow(await log.head(), ending.signal))
        expect(events).toEqual([]);
    })();
    await new Promise((resolve) => setImmediate(resolve));
    ending.abort();
    await waiting;
  });

  it('ends its followers when it is closed', async () => {
    const { log } = current();
    const waiting = (async () => {
      for await (const { caughtUp } of log.follow(await log.head(), new AbortController().signal))
        expect(caughtUp).toBe(true);
    })();
    await new Promise((resolve) => setImmediate(resolve));
    await log.close();
    await waiting;
  });
}

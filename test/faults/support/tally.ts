import { expect } from '@jest/globals';
import type { LogPosition } from '@cylch/kernel';
import type { EventLog } from '@cylch/event-store';
import type { Follower, Load } from './record-load.ts';

/**
 * Once the writers stopped: what was acknowledged stands in the record once, whole and in its
 * order, nothing else does, and the follower saw just that, in the order of the record.
 */
export async function expectWhole(
  log: EventLog,
  { written }: Load,
  follower: Follower,
  from: LogPosition,
): Promise<void> {
  const byStream = Map.groupBy(written, ({ stream }) => stream);
  for (const [stream, appends] of byStream) {
    const stands = await log.readStream(stream);
    expect(stands.map(({ id }) => id)).toEqual(appends.flatMap(({ ids }) => ids));
    expect(stands.map(({ revision }) => revision)).toEqual(stands.map((_, index) => index));
    expect(appends.map(({ place }) => place)).toEqual(
      appends.map((_, index) => stands[2 * index + 1]?.logPosition),
    );
  }
  await follower.until(2 * written.length);
  await follower.stop();
  const ours = follower.seen.filter(({ stream }) => byStream.has(stream));
  expect(ours).toHaveLength(2 * written.length);
  expect(new Set(ours.map(({ id }) => id)).size).toBe(ours.length);
  const places = follower.seen.map(({ logPosition }) => logPosition);
  expect(places).toEqual([...places].sort((one, other) => one - other));
  const all: string[] = [];
  for (
    let after = from, page;
    (page = await log.readAll(after, 1_000)).length > 0;
    after = page.at(-1)?.logPosition ?? after
  )
    all.push(...page.map(({ id }) => id));
  expect(follower.seen.map(({ id }) => id)).toEqual(all.slice(0, follower.seen.length));
}

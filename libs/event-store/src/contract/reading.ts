import { expect, it } from '@jest/globals';
import type { LogPosition } from '@cylch/kernel';
import { NO_STREAM } from '../event-log.ts';
import type { Current } from './trial.ts';
import { idsOf, someEvents, someStream } from './sample.ts';

/** Promises about reading. */
export function reading(current: Current): void {
  it('knows nothing of a stream that is not there', async () => {
    expect(await current().log.readStream(someStream())).toEqual([]);
  });

  it('reads all streams in one command, page by page, from any place', async () => {
    const { log } = current();
    const before = await log.head();
    const written: string[] = [];
    for (let round = 0; round < 5; round += 1) {
      const events = someEvents(3);
      written.push(...idsOf(events));
      await log.append(someStream(), NO_STREAM, events);
    }
    const read: string[] = [];
    for (
      let after = before, page;
      (page = await log.readAll(after, 4)).length > 0;
      after = page.at(-1)?.logPosition ?? after
    )
      read.push(...idsOf(page));
    expect(read).toEqual(written);
    expect(idsOf(await log.readAll(before, 100))).toEqual(written);
    expect(await log.readAll(await log.head(), 10)).toEqual([]);
  });

  it('gives places that only grow, the newest of which is the head', async () => {
    const { log } = current();
    const before = await log.head();
    await Promise.all(
      Array.from({ length: 10 }, () => log.append(someStream(), NO_STREAM, someEvents(2))),
    );
    const places = (await log.readAll(before, 10_000)).map(({ logPosition }) => logPosition);
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(new Set(places).size).toBe(places.length);
    expect(places.at(-1)).toBe(await log.head());
  });

  it('reads events at their places in the order asked for, and leaves out places without one', async () => {
    const { log } = current();
    const stream = someStream();
    await log.append(stream, NO_STREAM, someEvents(3));
    const [one, two, three] = await log.readStream(stream);
    const asked = [three, one, two].map((event) => event?.logPosition as LogPosition);
    expect(
      idsOf(await log.readAt([...asked, ((await log.head()) + 1_000_000) as LogPosition])),
    ).toEqual([three?.id, one?.id, two?.id]);
    expect(await log.readAt([])).toEqual([]);
  });

  it('tells how many events lie between two places', async () => {
    const { log } = current();
    const before = await log.head();
    await log.append(someStream(), NO_STREAM, someEvents(5));
    expect(await log.distance(before, await log.head())).toBe(5);
    expect(await log.distance(await log.head(), before)).toBe(0);
  });
}

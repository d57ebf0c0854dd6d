import { expect, it } from '@jest/globals';
import { NO_STREAM, WrongRevision } from '../event-log.ts';
import type { Current } from './trial.ts';
import { idsOf, someEvent, someEvents, someStream } from './sample.ts';

/** Promises about appending. */
export function appending(current: Current): void {
  it('keeps data and metadata byte for byte', async () => {
    const { log } = current();
    const [stream, event] = [someStream(), someEvent()];
    const { eventIds, revision } = await log.append(stream, NO_STREAM, [event]);
    expect({ eventIds, revision }).toEqual({ eventIds: [event.id], revision: 0 });
    expect(await log.readStream(stream)).toMatchObject([{ ...event, stream, revision: 0 }]);
  });

  it('keeps what it acknowledged over a restart', async () => {
    const { log, reopen } = current();
    if (reopen === undefined) return;
    const [stream, events] = [someStream(), someEvents(3)];
    await log.append(stream, NO_STREAM, events);
    expect(idsOf(await (await reopen()).readStream(stream))).toEqual(idsOf(events));
  });

  it('refuses a revision that is not the newest, and writes nothing', async () => {
    const { log } = current();
    const stream = someStream();
    await log.append(stream, NO_STREAM, someEvents(2));
    const head = await log.head();
    for (const expected of [NO_STREAM, 0, 2])
      await expect(log.append(stream, expected, someEvents(1))).rejects.toThrow(WrongRevision);
    await expect(log.append(someStream(), 0, someEvents(1))).rejects.toThrow(WrongRevision);
    expect(await log.head()).toBe(head);
  });

  it('lets one of many racing writers win, and the others write nothing', async () => {
    const { log } = current();
    const stream = someStream();
    const outcomes = await Promise.allSettled(
      Array.from({ length: 20 }, () => log.append(stream, NO_STREAM, someEvents(2))),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await log.readStream(stream)).toHaveLength(2);
  });

  it('refuses one caller’s revision without harm to those who wait beside it', async () => {
    const { log } = current();
    const streams = Array.from({ length: 10 }, someStream);
    const outcomes = await Promise.allSettled(
      streams.map((stream, index) =>
        log.append(stream, index % 2 === 0 ? NO_STREAM : 7, someEvents(1)),
      ),
    );
    expect(outcomes.map(({ status }) => status)).toEqual(
      streams.map((_, index) => (index % 2 === 0 ? 'fulfilled' : 'rejected')),
    );
  });

  it('answers the same events again as before and writes nothing, also after others were appended', async () => {
    const { log } = current();
    const [stream, events] = [someStream(), someEvents(2)];
    const first = await log.append(stream, NO_STREAM, events);
    expect(await log.append(stream, NO_STREAM, events)).toEqual(first);
    await log.append(stream, 1, someEvents(1));
    expect(await log.append(stream, NO_STREAM, events)).toEqual(first);
    expect(await log.readStream(stream)).toHaveLength(3);
  });

  it('takes an event of a megabyte', async () => {
    const { log } = current();
    const [stream, data] = [someStream(), JSON.stringify({ text: 'ŵ'.repeat(500_000) })];
    await log.append(stream, NO_STREAM, [someEvent({ data })]);
    expect((await log.readStream(stream))[0]?.data).toBe(data);
  });
}

import { afterAll, describe, expect, it } from '@jest/globals';
import type { LogPosition, StreamId } from '@cylch/kernel';
import { eventLogContract } from './contract/index.ts';
import { idsOf, someEvent, someEvents, someStream } from './contract/sample.ts';
import { NO_STREAM } from './event-log.ts';
import { openKurrentLog } from './kurrentdb/index.ts';

const url = process.env['TEST_KURRENTDB_URL'];

if (url === undefined) {
  process.stderr.write(
    '\n*** NOT RUN: the contract of the record on KurrentDB. Set TEST_KURRENTDB_URL to a server, such as esdb://127.0.0.1:2113?tls=false ***\n',
  );
  describe('The record on KurrentDB (NOT RUN: TEST_KURRENTDB_URL is not set)', () => {
    it.skip('keeps the contract of every log', () => undefined);
  });
} else {
  eventLogContract('KurrentDB', () => {
    let log = openKurrentLog({ url });
    return Promise.resolve({
      log,
      reopen: async () => {
        await log.close();
        log = openKurrentLog({ url });
        return log;
      },
      dispose: () => log.close(),
    });
  });

  describe('The record on KurrentDB beside what others do on the cluster', () => {
    const log = openKurrentLog({ url });
    afterAll(() => log.close());

    it('leaves out the server’s own events wherever it reads and counts', async () => {
      const before = await log.head();
      const { logPosition } = await log.append(
        `$${someStream()}` as StreamId,
        NO_STREAM,
        someEvents(40),
      );
      await log.append(someStream(), NO_STREAM, [someEvent({ type: '$Theirs' })]);
      expect(await log.head()).toBe(before);
      expect(await log.readAll(before, 10)).toEqual([]);
      expect(await log.readAt([logPosition])).toEqual([]);
      const ours = someEvents(3);
      await log.append(someStream(), NO_STREAM, ours);
      expect(idsOf(await log.readAll(before, 2))).toEqual(idsOf(ours.slice(0, 2)));
      expect(await log.distance(before, await log.head())).toBe(3);
    });

    it('refuses what is more than the cluster takes at once, without harm to those who wait beside it', async () => {
      const sized = (bytes: number) => () =>
        log.append(someStream(), NO_STREAM, [
          someEvent({ data: JSON.stringify('x'.repeat(bytes)) }),
        ]);
      const asks = Array.from({ length: 30 }, (_, index) =>
        sized([100, 3_999_000, 20_000_000][index % 3] ?? 0)(),
      );
      const outcomes = await Promise.allSettled(asks);
      expect(outcomes.map(({ status }) => status)).toEqual(
        asks.map((_, index) => (index % 3 === 0 ? 'fulfilled' : 'rejected')),
      );
      for (const outcome of outcomes)
        if (outcome.status === 'rejected')
          expect(outcome.reason).toMatchObject({ reason: 'REFUSED' });
    });

    it('finds nothing at a place between two events, and follows from none: it belongs to another record', async () => {
      const { logPosition } = await log.append(someStream(), NO_STREAM, someEvents(1));
      const between = (logPosition - 1) as LogPosition;
      expect(await log.readAt([between])).toEqual([]);
      await expect(log.readAll(between, 10)).rejects.toMatchObject({ reason: 'FOREIGN' });
      await expect(
        log.follow(between, new AbortController().signal)[Symbol.asyncIterator]().next(),
      ).rejects.toMatchObject({ reason: 'FOREIGN' });
    });

    it('answers more reads at once than a connection carries', async () => {
      const [stream, events] = [someStream(), someEvents(2)];
      const { logPosition } = await log.append(stream, NO_STREAM, events);
      const [streams, heads] = await Promise.all([
        Promise.all(Array.from({ length: 300 }, () => log.readStream(stream))),
        Promise.all(Array.from({ length: 300 }, () => log.head())),
      ]);
      expect(streams.every((stands) => stands.length === 2)).toBe(true);
      expect(new Set(heads)).toEqual(new Set([logPosition]));
    });
  });
}

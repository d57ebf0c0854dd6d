import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { type EventLog, NO_STREAM, RecordUnusable } from '@cylch/event-store';
import { someEvents, someStream } from '@cylch/event-store/contract';
import { openKurrentLog } from '@cylch/event-store/kurrentdb';
import { given } from './support/given.ts';
import { openProxy, type Proxy } from './support/proxy.ts';
import { followerOf, loadOf } from './support/record-load.ts';
import { expectWhole } from './support/tally.ts';

const reasonOf = (asked: Promise<unknown>): Promise<string> =>
  asked.then(
    () => 'nothing wrong',
    (problem: unknown) =>
      problem instanceof RecordUnusable ? problem.reason : `not told: ${String(problem)}`,
  );

given(
  'A record on KurrentDB behind a bad connection',
  { TEST_KURRENTDB_URL: 'one node, such as esdb://127.0.0.1:2113?tls=false' },
  ([url = '']) => {
    const { hostname: host, port } = new URL(url.replace(/^esdb/, 'http'));
    const to = { host, port: Number(port) };
    const through = (proxy: Pick<Proxy, 'port'>): string =>
      url.replace(`${host}:${port}`, `127.0.0.1:${String(proxy.port)}`);
    let proxy: Proxy;
    let [direct, log]: EventLog[] = [];
    beforeEach(async () => {
      proxy = await openProxy({ to });
      log = openKurrentLog({ url: through(proxy), patienceMs: 20_000, silenceMs: 1_000 });
      direct = openKurrentLog({ url });
    });
    afterEach(async () => {
      await Promise.all([log?.close(), direct?.close()]);
      await proxy.close();
    });
    const logs = (): readonly [EventLog, EventLog] => [log as EventLog, direct as EventLog];

    it('writes an append once whose acknowledgement was lost', async () => {
      const [ours, theirs] = logs();
      const [stream, events] = [someStream(), someEvents(2)];
      await ours.append(someStream(), NO_STREAM, someEvents(1));
      const head = await theirs.head();
      proxy.stall('answers');
      const appended = ours.append(stream, NO_STREAM, events);
      while ((await theirs.readStream(stream)).length === 0)
        await new Promise((resolve) => setTimeout(resolve, 5));
      proxy.cut();
      proxy.restore();
      const { revision, eventIds, logPosition } = await appended;
      const stands = await theirs.readStream(stream);
      expect({ revision, eventIds }).toEqual({ revision: 1, eventIds: events.map(({ id }) => id) });
      expect(stands.map(({ id }) => id)).toEqual(eventIds);
      expect(logPosition).toBe(stands[1]?.logPosition);
      expect(await theirs.distance(head, await theirs.head())).toBe(2);
      await ours.append(stream, 1, someEvents(1));
    });

    it('loses, doubles and skips nothing where the connection is cut again and again under 32 writers, and harms no other log of the process', async () => {
      const [ours, theirs] = logs();
      const from = await theirs.head();
      const [load, beside, follower] = [
        loadOf(ours, 32),
        loadOf(theirs, 8),
        followerOf(ours, from),
      ];
      for (let round = 1; round <= 5; round += 1) {
        await load.until(load.written.length + 64);
        proxy.cut();
        await beside.until(beside.written.length + 16);
        proxy.restore();
      }
      await load.until(load.written.length + 64);
      await Promise.all([load.stop(), beside.stop()]);
      expect([load.refused(), beside.refused()]).toEqual([0, 0]);
      const both = { ...load, written: [...load.written, ...beside.written] };
      await expectWhole(theirs, both, follower, from);
    });

    it('goes on where the connection is slow, with an append of a megabyte on the way', async () => {
      const [ours, theirs] = logs();
      const from = await theirs.head();
      proxy.slow(20);
      const large = ours.append(
        someStream(),
        NO_STREAM,
        someEvents(1).map((event) => ({ ...event, data: JSON.stringify('x'.repeat(1_000_000)) })),
      );
      const [load, follower] = [loadOf(ours, 32), followerOf(ours, from)];
      await Promise.all([large, load.until(200)]);
      await load.stop();
      await expectWhole(theirs, load, follower, from);
    });

    it('refuses as unreachable in the end what it asks of a silent cluster, and goes on when it speaks again', async () => {
      const patient = openKurrentLog({ url: through(proxy), patienceMs: 1_500, silenceMs: 500 });
      const stream = someStream();
      await patient.append(stream, NO_STREAM, someEvents(1));
      proxy.stall();
      const second = someEvents(1);
      const asked = [
        patient.append(stream, 0, second),
        patient.readStream(stream),
        patient.head(),
        patient.readAll(0 as never, 10),
        patient.readAt([1 as never]),
      ];
      expect(await Promise.all(asked.map(reasonOf))).toEqual(asked.map(() => 'UNREACHABLE'));
      proxy.cut();
      proxy.restore();
      expect(await patient.append(stream, 0, second)).toMatchObject({ revision: 1 });
      expect(await patient.readStream(stream)).toHaveLength(2);
      await patient.close();
    });

    it('may be opened before the cluster is there: refuses until then, and follows once it is', async () => {
      proxy.cut();
      const early = openKurrentLog({ url: through(proxy), patienceMs: 1_000, silenceMs: 500 });
      const [stream, events] = [someStream(), someEvents(1)];
      const follower = followerOf(early, await logs()[1].head());
      expect(await reasonOf(early.append(stream, NO_STREAM, events))).toBe('UNREACHABLE');
      expect(await reasonOf(early.head())).toBe('UNREACHABLE');
      proxy.restore();
      await early.append(stream, NO_STREAM, events);
      await follower.until(1);
      expect(follower.seen.map(({ id }) => id)).toEqual(events.map(({ id }) => id));
      await follower.stop();
      await early.close();
    });

    it('is not held up by a follower that does not take what it is given', async () => {
      const [ours, theirs] = logs();
      const from = await theirs.head();
      const slow = ours.follow(from, new AbortController().signal)[Symbol.asyncIterator]();
      await slow.next();
      const [load, follower] = [loadOf(ours, 32), followerOf(ours, from)];
      await load.until(3_000);
      await load.stop();
      await expectWhole(theirs, load, follower, from);
      const { value } = (await slow.next()) as IteratorYieldResult<{ events: readonly unknown[] }>;
      expect(value.events.length).toBeLessThanOrEqual(1_000);
      await slow.return?.();
    });

    it('wakes a follower whose subscription was cut off in silence', async () => {
      const [ours, theirs] = logs();
      const follower = followerOf(ours, await theirs.head());
      const first = someEvents(1);
      await theirs.append(someStream(), NO_STREAM, first);
      await follower.until(1);
      proxy.stall();
      const second = someEvents(1);
      await theirs.append(someStream(), NO_STREAM, second);
      proxy.cut();
      proxy.restore();
      await follower.until(2);
      expect(follower.seen.map(({ id }) => id)).toEqual([...first, ...second].map(({ id }) => id));
      await follower.stop();
    });

    it('answers or refuses each append that is under way when it is closed, and none is half written', async () => {
      const [ours, theirs] = logs();
      proxy.slow(10);
      const appends = Array.from({ length: 64 }, () => ({
        stream: someStream(),
        events: someEvents(3),
      }));
      const under = appends.map(({ stream, events }) =>
        reasonOf(ours.append(stream, NO_STREAM, events)),
      );
      proxy.stall('answers');
      await ours.close();
      const outcomes = await Promise.all(under);
      expect(
        outcomes.every((outcome) => outcome === 'nothing wrong' || outcome === 'UNREACHABLE'),
      ).toBe(true);
      for (const [index, { stream }] of appends.entries()) {
        const stands = (await theirs.readStream(stream)).length;
        expect(outcomes[index] === 'nothing wrong' ? [3] : [0, 3]).toContain(stands);
      }
      expect(await reasonOf(ours.append(someStream(), NO_STREAM, someEvents(1)))).toBe(
        'UNREACHABLE',
      );
    });
  },
);

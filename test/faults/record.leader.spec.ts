import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { type EventLog, NO_STREAM, RecordUnusable } from '@cylch/event-store';
import { someEvents, someStream } from '@cylch/event-store/contract';
import { openKurrentLog } from '@cylch/event-store/kurrentdb';
import { given } from './support/given.ts';
import { nodesOf } from './support/nodes.ts';
import { followerOf, loadOf } from './support/record-load.ts';
import { expectWhole } from './support/tally.ts';

const needed = {
  TEST_KURRENTDB_CLUSTER_URL:
    'three nodes, such as esdb://127.0.0.1:2111,127.0.0.1:2112,127.0.0.1:2113?tls=false',
  TEST_KURRENTDB_KILL:
    'a command that kills a node: {n} in it is the number of the node in that address, {port} its port',
  TEST_KURRENTDB_START:
    'a command that starts it again and returns, and does nothing where it runs',
};

/** Nodes take their time to come back on a busy machine. */
const LONGEST_MS = 300_000;

given('A record on three nodes of KurrentDB', needed, ([url = '', kill = '', start = '']) => {
  const nodes = nodesOf(url, kill, start);
  let log: EventLog;
  beforeEach(async () => {
    await nodes.whole();
    log = openKurrentLog({ url });
  });
  afterEach(() => log.close());

  it(
    'loses, doubles and skips nothing where its leader is killed under 32 writers, twice, and goes on after each election',
    async () => {
      const from = await log.head();
      const [load, follower] = [loadOf(log, 32), followerOf(log, from)];
      for (let round = 1; round <= 2; round += 1) {
        await load.until(load.written.length + 500);
        const leader = await nodes.leader();
        await nodes.kill(leader);
        await load.until(load.written.length + 500);
        await nodes.start(leader);
        await nodes.whole();
      }
      await load.until(load.written.length + 500);
      await load.stop();
      expect(load.refused()).toBe(0);
      await expectWhole(log, load, follower, from);
    },
    LONGEST_MS,
  );

  it(
    'refuses as unreachable where all nodes are gone, and goes on with the same log and the same followers when they are back',
    async () => {
      const impatient = openKurrentLog({ url, patienceMs: 2_000 });
      const from = await impatient.head();
      const [load, follower] = [loadOf(impatient, 32), followerOf(impatient, from)];
      await load.until(200);
      await Promise.all([1, 2, 3].map(nodes.kill));
      await expect(impatient.append(someStream(), NO_STREAM, someEvents(1))).rejects.toThrow(
        RecordUnusable,
      );
      await expect(impatient.head()).rejects.toThrow(RecordUnusable);
      await Promise.all([1, 2, 3].map(nodes.start));
      await nodes.whole();
      await load.until(load.written.length + 200);
      await load.stop();
      expect(load.refused()).toBeGreaterThan(0);
      await expectWhole(impatient, load, follower, from);
      await impatient.close();
    },
    LONGEST_MS,
  );

  it('reads what was acknowledged at once, by whichever node a log prefers: from the leader', async () => {
    const others = ['follower', 'random', 'readOnlyReplica'].map((preference) =>
      openKurrentLog({
        url: `${url.replace(/[?&]nodePreference=\w+/, '')}&nodePreference=${preference}`,
      }),
    );
    for (let round = 0; round < 50; round += 1) {
      const [stream, events] = [someStream(), someEvents(2)];
      const { logPosition } = await log.append(stream, NO_STREAM, events);
      for (const other of others) {
        expect((await other.readStream(stream)).map(({ id }) => id)).toEqual(
          events.map(({ id }) => id),
        );
        expect(await other.head()).toBe(logPosition);
      }
    }
    await Promise.all(others.map((other) => other.close()));
  });
});

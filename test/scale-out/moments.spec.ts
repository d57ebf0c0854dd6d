import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as wait } from 'node:timers/promises';
import { memoryLog } from '@cylch/event-store/memory';
import { openKurrentLog } from '@cylch/event-store/kurrentdb';
import { memoryClosedTime } from '@cylch/moments/memory';
import { openPostgresClosedTime } from '@cylch/moments/postgres';
import { openTrialPostgres, type TrialPostgres } from '@cylch/postgres/trial';
import { given } from '../faults/support/given.ts';
import { randomFrom } from '../bench/data/random.ts';
import { race, type Race, type Raced } from './support/racing.ts';
import { VirtualTime } from './support/virtual-time.ts';

const SKEW_MS = 250;
const LANDING_MS = 3_000;
const HOUR = 3_600_000;

/** Two processes over one record in memory, whose appends take up to as long as they may. */
function raceInMemory(more: Partial<Race>): Promise<Raced> {
  const [time, log, random] = [new VirtualTime(), memoryLog(), randomFrom(11)];
  return time.during(
    race({
      time,
      logs: [log, log],
      closed: memoryClosedTime(),
      ahead: [SKEW_MS, -SKEW_MS],
      skewMs: SKEW_MS,
      landingMs: LANDING_MS,
      measured: true,
      writers: [20, 20],
      readers: [200, 200],
      questions: 10_000,
      chance: random.next,
      slowMs: LANDING_MS - 1,
      ...more,
    }),
  );
}

describe('Two processes whose clocks are apart', () => {
  it('by what is permitted answer the same for ever', async () => {
    const { answers, changed, refused } = await raceInMemory({});
    expect([changed, refused]).toEqual([0, 0]);
    expect(answers).toHaveLength(10_000);
    expect(new Set(answers.map(({ facts }) => facts)).size).toBeGreaterThan(30);
  });

  /** One answers rightly, and the other records by a clock that is wrong. */
  const wrong = { ahead: [0, -HOUR], writers: [0, 20], readers: [200, 0], questions: 2_000 };

  it('by more would not, were they not measured', async () => {
    const { changed } = await raceInMemory({ ...wrong, measured: false });
    expect(changed).toBeGreaterThan(0);
  });

  it('by more: the one whose clock is wrong records nothing', async () => {
    const { answers, changed, refused } = await raceInMemory(wrong);
    expect([answers.length, changed]).toEqual([2_000, 0]);
    expect(new Set(answers.map(({ facts }) => facts))).toEqual(new Set([0]));
    expect(refused).toBeGreaterThan(1_000);
  });
});

given(
  'Two processes on KurrentDB whose clocks are apart',
  {
    TEST_KURRENTDB_URL: 'a server, such as esdb://127.0.0.1:2113?tls=false',
  },
  ([url = '']) => {
    let postgres: TrialPostgres;
    beforeAll(async () => {
      postgres = await openTrialPostgres();
    });
    afterAll(() => postgres.close());

    it('answer the same for ever', async () => {
      const logs = [1, 2].map(() => openKurrentLog({ url, sendMs: 1_000 }));
      const closed = await openPostgresClosedTime({ url: await postgres.fresh() });
      const { answers, changed } = await race({
        time: { now: () => Date.now(), wait },
        logs,
        closed,
        ahead: [SKEW_MS - 50, 50 - SKEW_MS],
        skewMs: SKEW_MS,
        landingMs: LANDING_MS,
        measured: true,
        writers: [3, 3],
        readers: [20, 20],
        questions: 400,
        chance: () => Math.random(),
        slowMs: 0,
      });
      expect(changed).toBe(0);
      expect(answers.length).toBeGreaterThan(300);
      await closed.end();
      await Promise.all(logs.map((log) => log.close()));
    });
  },
);

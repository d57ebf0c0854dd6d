import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Instant } from '@cylch/kernel';
import type { ClosedTime } from './closed-time.ts';
import { memoryClosedTime } from './memory/index.ts';
import { Moments, type MomentsOptions } from './moments.ts';

const HOUR = 3_600_000;
const NOON = Date.parse('2026-06-15T12:00:00.000Z');
const instant = (ms: number): Instant => new Date(ms).toISOString() as Instant;

/** An append that is held by hand, and the moment that it was given. */
type Held = Readonly<{ at: () => number; done: Promise<void>; land: () => void; fail: () => void }>;

describe('Moments', () => {
  let now: number;
  let closed: ClosedTime;
  let moments: Moments;
  const open = (more: Partial<MomentsOptions> = {}): Promise<Moments> =>
    Moments.open({ clock: () => instant(now), closed, ...more });
  beforeEach(async () => {
    now = NOON;
    closed = memoryClosedTime();
    moments = await open();
  });

  const given = (of = moments): Promise<number> => of.land((at) => Promise.resolve(Date.parse(at)));
  function held(of = moments): Held {
    let [at, land, fail]: [number, () => void, () => void] = [
      Number.NaN,
      () => undefined,
      () => undefined,
    ];
    const done = of.land((recordedAt) => {
      at = Date.parse(recordedAt);
      return new Promise<void>((resolve, reject) => {
        land = resolve;
        fail = () => {
          reject(new Error('the disk is full'));
        };
      });
    });
    return {
      at: () => at,
      done,
      land: () => {
        land();
      },
      fail: () => {
        fail();
      },
    };
  }
  /** Whether a promise is kept by now, once all that waits for nothing has happened. */
  async function isDone(promise: Promise<unknown>): Promise<boolean> {
    let done = false;
    promise.then(
      () => (done = true),
      () => (done = true),
    );
    await new Promise((resolve) => setImmediate(resolve));
    return done;
  }

  it('are those of the clock', async () => {
    expect([moments.now(), await given()]).toEqual([instant(NOON), NOON]);
    now += 7;
    expect([await given(), moments.now()]).toEqual([NOON + 7, instant(NOON + 7)]);
  });

  it('that were closed are given to nothing any more', async () => {
    await moments.close(instant(NOON));
    expect([await given(), await given()]).toEqual([NOON + 1, NOON + 1]);
    await moments.close(instant(NOON + 1));
    expect(await given()).toBe(NOON + 2);
    expect(moments.now()).toBe(instant(NOON + 2));
  });

  it('are closed once what was given them has landed, and not before', async () => {
    const fact = held();
    const closing = moments.close(instant(NOON));
    expect([fact.at(), await isDone(closing)]).toEqual([NOON, false]);
    fact.land();
    await Promise.all([fact.done, closing]);
  });

  it('are closed once what was given them never will land', async () => {
    const fact = held();
    const closing = moments.close(instant(NOON));
    fact.fail();
    await expect(fact.done).rejects.toThrow('the disk is full');
    await closing;
  });

  it('wait for nothing that was given a later one', async () => {
    now += 1;
    const fact = held();
    await moments.close(instant(NOON));
    fact.land();
    await fact.done;
  });

  it('never go back: while a clock that was set back is behind, they stand still', async () => {
    expect(await given()).toBe(NOON);
    await moments.close(instant(NOON));
    now -= HOUR;
    expect([await given(), moments.now()]).toEqual([NOON + 1, instant(NOON + 1)]);
    await moments.close(instant(NOON + 1));
    now += HOUR - 1;
    expect(await given()).toBe(NOON + 2);
    now = NOON + 9;
    expect(await given()).toBe(NOON + 9);
  });

  it('that were closed by a process before are closed for the next one, also where its clock is behind', async () => {
    await moments.close(instant(NOON));
    now -= HOUR;
    const next = await open();
    expect([next.now(), await given(next)]).toEqual([instant(NOON), NOON + 1]);
  });

  describe('of the past', () => {
    it('may be claimed from the first that is open', async () => {
      expect(await moments.claiming((from) => Promise.resolve(from))).toBe(instant(0));
      await moments.close(instant(NOON));
      expect(await moments.claiming((from) => Promise.resolve(from))).toBe(instant(NOON + 1));
    });

    it('are not closed while someone claims, and are once no one does', async () => {
      const ending: (() => void)[] = [];
      const claiming = [1, 2].map(() =>
        moments.claiming(() => new Promise<void>((resolve) => void ending.push(resolve))),
      );
      await isDone(Promise.resolve());
      const closing = moments.close(instant(NOON));
      ending[0]?.();
      await claiming[0];
      expect(await isDone(closing)).toBe(false);
      ending[1]?.();
      await Promise.all([claiming[1], closing]);
    });

    it('are refused to whoever asks while a claim takes long', async () => {
      await moments.claiming(async () => {
        await expect(moments.close(instant(NOON))).rejects.toMatchObject({
          code: 'UNAVAILABLE',
          values: { problem: 'IMPORTING' },
        });
      });
      await moments.close(instant(NOON));
    });

    it('cannot be claimed any more where what held them open broke', async () => {
      const broken = { closed: undefined, lost: () => true, release: () => Promise.resolve() };
      moments = await open({ closed: { ...closed, hold: () => Promise.resolve(broken) } });
      await expect(moments.claiming(() => Promise.resolve())).rejects.toMatchObject({
        code: 'UNAVAILABLE',
      });
    });
  });

  describe('where other processes write', () => {
    const waited: number[] = [];
    beforeEach(async () => {
      waited.length = 0;
      const wait = (ms: number): Promise<void> => Promise.resolve(void waited.push(ms));
      moments = await open({ marginMs: 3_500, wait });
    });

    it('are closed once nothing can land under them any more', async () => {
      await moments.close(instant(NOON));
      await moments.close(instant(NOON - 3_000));
      expect(waited).toEqual([3_500, 500]);
    });

    it('that lie further back are closed without waiting', async () => {
      await moments.close(instant(NOON - 3_500));
      await moments.close(instant(NOON - HOUR));
      expect(waited).toEqual([]);
    });

    it('are neither given nor closed while the clocks are apart', async () => {
      moments = await open({
        ensureTogether: () => {
          throw new Error('apart');
        },
      });
      await expect(given()).rejects.toThrow('apart');
      await expect(moments.close(instant(NOON))).rejects.toThrow('apart');
      expect(await closed.read()).toBeUndefined();
    });
  });
});

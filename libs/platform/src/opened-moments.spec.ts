import { afterEach, describe, expect, it } from '@jest/globals';
import type { Instant } from '@cylch/kernel';
import type { ClosedTime } from '@cylch/moments';
import { memoryClosedTime } from '@cylch/moments/memory';
import { openMoments } from './opened-moments.ts';

const NOW = '2026-06-15T10:00:00.000Z' as Instant;
const HOUR = 3_600_000;
const SETTINGS = { clockSkewMs: 60_000 };

describe('The moments of an application', () => {
  const troubles: string[] = [];
  const closing: (() => Promise<void>)[] = [];
  afterEach(async () => {
    troubles.length = 0;
    for (const close of closing.splice(0)) await close();
  });

  /** Over a clock that all processes share, and that answers so; none where it is left out. */
  async function opened(
    clock?: NonNullable<ClosedTime['clock']>,
    more: Readonly<{ now?: Instant; landingMs?: number }> = {},
  ) {
    const { now, ...stores } = more;
    const closed = { ...memoryClosedTime(), ...(clock === undefined ? {} : { clock }) };
    const { moments, close } = await openMoments(
      { ...SETTINGS, ...(now === undefined ? {} : { now }) },
      { closedTime: () => Promise.resolve(closed), ...stores },
      { onTrouble: (_, message) => troubles.push(message) },
    );
    closing.push(close);
    return moments;
  }
  const outcome = (promise: Promise<unknown>): Promise<unknown> =>
    promise.then(
      () => 'done',
      (problem: { values?: object }) => problem.values,
    );

  it('are given and closed at once where one process has the record', async () => {
    const moments = await opened();
    const before = moments.now();
    const given = await moments.land((at) => Promise.resolve(at));
    const order = [before, given, moments.now()];
    expect(order).toEqual(order.toSorted());
    await moments.close(moments.now());
  });

  it('are given where the clocks are together', async () => {
    const moments = await opened(() => Promise.resolve(Date.now()));
    expect(await outcome(moments.land(() => Promise.resolve()))).toBe('done');
    expect(troubles).toEqual([]);
  });

  it('that lie far enough back are closed at once, also where other processes write', async () => {
    const moments = await opened(() => Promise.resolve(Date.now()), { landingMs: 1_000 });
    const past = new Date(Date.now() - HOUR).toISOString() as Instant;
    expect(await outcome(moments.close(past))).toBe('done');
  });

  it.each([
    ['are apart', () => Promise.resolve(Date.now() - HOUR), 'the clocks are apart'],
    [
      'cannot be compared',
      () => Promise.reject(new Error('the server is away')),
      'how far the clocks are apart cannot be told just now',
    ],
  ])('are neither given nor closed where the clocks %s', async (_, clock, trouble) => {
    const moments = await opened(clock);
    const apart = expect.objectContaining({ problem: 'CLOCKS_APART', permitted: '60000' });
    expect(await outcome(moments.land(() => Promise.resolve()))).toEqual(apart);
    expect(await outcome(moments.close(moments.now()))).toEqual(apart);
    expect(troubles).toEqual([trouble]);
  });

  it('are those of a fixed clock, which is compared with none and waited for by no one', async () => {
    const wrong = () => Promise.resolve(0);
    const moments = await opened(wrong, { now: NOW, landingMs: 1_000_000 });
    expect(await moments.land((at) => Promise.resolve(at))).toBe(NOW);
    await moments.close(NOW);
    expect(troubles).toEqual([]);
  });
});

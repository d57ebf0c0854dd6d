import { beforeEach, describe, expect, it } from '@jest/globals';
import type { LogPosition } from '@cylch/kernel';
import { someEvents, someStream } from '../contract/sample.ts';
import { type EventLog, NO_STREAM, START } from '../event-log.ts';
import { memoryLog } from '../memory/index.ts';
import { Counting } from './counting.ts';

describe('Counting how many events lie between two places', () => {
  let log: EventLog;
  let counting: Counting;
  let read: number;
  beforeEach(async () => {
    log = memoryLog();
    read = 0;
    counting = new Counting(async (after, limit) => {
      const page = await log.readAll(after, limit);
      read += page.length;
      return page;
    });
    await grow(25_000);
  });
  const grow = async (count: number): Promise<void> => {
    await log.append(someStream(), NO_STREAM, someEvents(count));
  };
  const distance = (from: number, to: number): Promise<number> =>
    counting.distance(from as LogPosition, to as LogPosition);

  it('is exact up to ten thousand', async () => {
    expect(await distance(0, 1)).toBe(1);
    expect(await distance(20_000, 25_000)).toBe(5_000);
    expect(await distance(100, 9_100)).toBe(9_000);
    expect(await distance(7, 7)).toBe(0);
    expect(await distance(9, 7)).toBe(0);
  });

  it('reads each event once, however often it is asked while both places move on', async () => {
    await distance(20_000, 25_000);
    expect(read).toBe(5_000);
    for (let round = 1; round <= 50; round += 1) {
      await grow(10);
      expect(await distance(20_000 + 20 * round, 25_000 + 10 * round)).toBe(5_000 - 10 * round);
    }
    expect(read).toBe(5_500);
  });

  it('is counted together for those who ask at the same moment', async () => {
    expect(await Promise.all(Array.from({ length: 32 }, () => distance(20_000, 25_000)))).toEqual(
      Array.from({ length: 32 }, () => 5_000),
    );
    expect(read).toBe(5_000);
  });

  it('reads no more than ten pages of a long way, and estimates the rest', async () => {
    expect(await distance(START, 25_000)).toBe(25_000);
    expect(read).toBe(10_000);
  });

  it('counts again after a read that failed', async () => {
    let broken = true;
    const shaky = new Counting((after, limit) =>
      broken ? Promise.reject(new Error('away')) : log.readAll(after, limit),
    );
    await expect(shaky.distance(START, 5 as LogPosition)).rejects.toThrow('away');
    broken = false;
    expect(await shaky.distance(START, 5 as LogPosition)).toBe(5);
  });
});

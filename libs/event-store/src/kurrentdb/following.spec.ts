import { beforeEach, describe, expect, it } from '@jest/globals';
import { idsOf, someEvents, someStream } from '../contract/sample.ts';
import { type EventLog, NO_STREAM, RecordUnusable, START } from '../event-log.ts';
import { memoryLog } from '../memory/index.ts';
import { readingAhead } from './following.ts';

const soon = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('A follower’s reads', () => {
  let log: EventLog;
  beforeEach(async () => {
    log = memoryLog();
    await log.append(someStream(), NO_STREAM, someEvents(100));
  });

  it('are one page ahead of what was taken and no more, so that a slow one holds two', async () => {
    let pages = 0;
    const read = readingAhead((after, limit) => {
      pages += 1;
      return log.readAll(after, limit);
    }, new AbortController().signal);
    const taken: string[] = [];
    for (
      let after = START, page;
      (page = await read(after, 10)).length > 0;
      after = page.at(-1)?.logPosition ?? after
    ) {
      taken.push(...idsOf(page));
      for (let turn = 0; turn < 20; turn += 1) await soon();
      expect(pages).toBe(taken.length / 10 + 1);
    }
    expect(taken).toEqual(idsOf(await log.readAll(START, 100)));
  });

  it('go on from the same place after the cluster was away, and tell what does not pass', async () => {
    const trouble: RecordUnusable[] = [];
    const read = readingAhead((after, limit) => {
      const next = trouble.shift();
      return next === undefined ? log.readAll(after, limit) : Promise.reject(next);
    }, new AbortController().signal);
    const first = await read(START, 10);
    trouble.push(
      new RecordUnusable('UNREACHABLE', 'away'),
      new RecordUnusable('UNREACHABLE', 'still away'),
    );
    const [second, third] = [
      await read(first[9]?.logPosition ?? START, 10),
      await log.readAll(START, 30),
    ];
    expect(idsOf(second)).toEqual(idsOf(third.slice(10, 20)));
    expect(idsOf(await read(second[9]?.logPosition ?? START, 10))).toEqual(idsOf(third.slice(20)));
    trouble.push(new RecordUnusable('REFUSED', 'denied'));
    await expect(read(START, 10)).rejects.toThrow('denied');
  });

  it.each([
    ['away', () => Promise.reject(new RecordUnusable('UNREACHABLE', 'away'))],
    ['silent', () => new Promise<never>(() => undefined)],
  ])('end while the cluster is %s', async (_, ask) => {
    const ending = new AbortController();
    const reading = readingAhead(ask, ending.signal)(START, 10);
    await soon();
    ending.abort();
    expect(await reading).toEqual([]);
  });
});

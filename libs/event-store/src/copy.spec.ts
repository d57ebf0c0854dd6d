import { describe, expect, it } from '@jest/globals';
import type { EventLog } from './event-log.ts';
import { someEvent, someEvents, someStream } from './contract/sample.ts';
import { copyRecord } from './copy.ts';
import { NO_STREAM, RecordUnusable, START } from './event-log.ts';
import { memoryLog } from './memory/index.ts';
import { openSqliteLog } from './sqlite/index.ts';

/** Streams that grow by turns, more than one page of them. */
async function appended(): Promise<EventLog> {
  const log = memoryLog();
  const streams = [someStream(), someStream(), someStream()];
  for (let round = 0; round < 400; round += 1) {
    const stream = streams[round % 3] as (typeof streams)[number];
    await log.append(stream, Math.floor(round / 3) * 3 - 1, someEvents(3));
  }
  return log;
}
const told = async (log: EventLog): Promise<readonly object[]> =>
  (await log.readAll(START, 10_000)).map(({ logPosition: _, ...event }) => event);

describe('A record that is copied', () => {
  it('is the same in the other log: streams, revisions, order and bytes', async () => {
    const [from, to] = [await appended(), openSqliteLog({ path: ':memory:' })];
    expect(await copyRecord(from, to)).toBe(1_200);
    expect(await told(to)).toEqual(await told(from));
    await to.close();
  });

  it('goes on where an earlier copy ended, and copies nothing twice', async () => {
    const [from, to] = [await appended(), memoryLog()];
    let most = 250;
    const broken = {
      readAll: to.readAll.bind(to),
      append: (...given: Parameters<EventLog['append']>) =>
        most-- > 0 ? to.append(...given) : Promise.reject(new Error('gone')),
    };
    await expect(copyRecord(from, broken)).rejects.toThrow('gone');
    expect((await told(to)).length).toBe(750);
    for (let again = 0; again < 2; again += 1) expect(await copyRecord(from, to)).toBe(1_200);
    expect(await told(to)).toEqual(await told(from));
  });

  it('is refused by a log that holds something else', async () => {
    const [from, to] = [await appended(), memoryLog()];
    await to.append(someStream(), NO_STREAM, [someEvent()]);
    await expect(copyRecord(from, to)).rejects.toThrow(RecordUnusable);
    expect((await told(to)).length).toBe(1);
  });
});

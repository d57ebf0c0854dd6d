import { afterEach, describe, expect, it } from '@jest/globals';
import { someEvents, someStream } from '../contract/sample.ts';
import { type EventLog, NO_STREAM, Overdue } from '../event-log.ts';
import { openKurrentLog } from './kurrent-log.ts';

/** A port on which nothing listens. */
const url = 'esdb://127.0.0.1:9?tls=false';

describe('An append that no cluster acknowledges', () => {
  let log: EventLog;
  afterEach(() => log.close());
  const append = (): Promise<unknown> => log.append(someStream(), NO_STREAM, someEvents(1));

  it('is overdue once it was sent for as long as it may be under its moment', async () => {
    log = openKurrentLog({ url, patienceMs: 60_000, sendMs: 50 });
    await expect(append()).rejects.toThrow(Overdue);
    await expect(append()).rejects.toMatchObject({ reason: 'UNREACHABLE' });
  });

  it('is unreachable, and not overdue, where nothing says how long', async () => {
    log = openKurrentLog({ url, patienceMs: 50 });
    const problem: unknown = await append().catch((thrown: unknown) => thrown);
    expect(problem).toMatchObject({ reason: 'UNREACHABLE' });
    expect(problem).not.toBeInstanceOf(Overdue);
  });

  it('is not overdue where the record was closed', async () => {
    log = openKurrentLog({ url, patienceMs: 60_000, sendMs: 30_000 });
    const problem = append().catch((thrown: unknown) => thrown);
    await log.close();
    expect(await problem).not.toBeInstanceOf(Overdue);
  });
});

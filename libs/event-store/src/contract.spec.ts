import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { eventLogContract } from './contract/index.ts';
import { someEvent, someStream } from './contract/sample.ts';
import { NO_STREAM, WrongRevision } from './event-log.ts';
import { memoryLog } from './memory/index.ts';
import { openSqliteLog } from './sqlite/index.ts';

eventLogContract('memory', () =>
  Promise.resolve({ log: memoryLog(), dispose: () => Promise.resolve() }),
);

eventLogContract('SQLite', () => {
  const folder = mkdtempSync(join(tmpdir(), 'record-'));
  const path = join(folder, 'record.db');
  let log = openSqliteLog({ path });
  return Promise.resolve({
    log,
    reopen: async () => {
      await log.close();
      log = openSqliteLog({ path });
      return log;
    },
    dispose: async () => {
      await log.close();
      rmSync(folder, { recursive: true });
    },
  });
});

// Stricter than the contract: a KurrentDB looks for an event id only where its stream is expected
// to end.
describe.each([
  ['memory', memoryLog],
  ['SQLite', () => openSqliteLog({ path: ':memory:' })],
])('The record on %s', (_, open) => {
  it('does not take an event that stands elsewhere already', async () => {
    const log = open();
    const [one, other, event] = [someStream(), someStream(), someEvent()];
    await log.append(one, NO_STREAM, [event]);
    await expect(log.append(other, NO_STREAM, [event])).rejects.toThrow(WrongRevision);
    await expect(log.append(one, 0, [event, someEvent()])).rejects.toThrow(WrongRevision);
    expect(await log.readStream(other)).toEqual([]);
    expect(await log.readStream(one)).toHaveLength(1);
    await log.close();
  });
});

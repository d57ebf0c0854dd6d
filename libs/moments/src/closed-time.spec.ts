import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTrialPostgres, type TrialPostgres } from '@cylch/postgres/trial';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closedTimeContract, sharedClosedTimeContract } from './contract/index.ts';
import { memoryClosedTime } from './memory/index.ts';
import { openPostgresClosedTime } from './postgres/index.ts';
import { openSqliteClosedTime } from './sqlite/index.ts';

let postgres: TrialPostgres;
beforeAll(async () => {
  postgres = await openTrialPostgres();
});
afterAll(() => postgres.close());

closedTimeContract('memory', () =>
  Promise.resolve({ closed: memoryClosedTime(), dispose: () => Promise.resolve() }),
);

sharedClosedTimeContract('SQLite', () => {
  const folder = mkdtempSync(join(tmpdir(), 'moments-'));
  const path = join(folder, 'moments.db');
  const closed = openSqliteClosedTime({ path });
  return Promise.resolve({
    closed,
    beside: () => Promise.resolve(openSqliteClosedTime({ path, beside: true })),
    dispose: async () => {
      await closed.end();
      rmSync(folder, { recursive: true });
    },
  });
});

sharedClosedTimeContract('PostgreSQL', async () => {
  const url = await postgres.fresh();
  const closed = await openPostgresClosedTime({ url });
  return {
    closed,
    beside: () => openPostgresClosedTime({ url }),
    dispose: () => closed.end(),
  };
});

describe('Closed time', () => {
  it('in a file outlives the process, and what a process held that is gone is let go', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'moments-'));
    const path = join(folder, 'moments.db');
    const before = openSqliteClosedTime({ path });
    await before.close(5);
    await before.hold();
    await before.end();
    const after = openSqliteClosedTime({ path });
    expect([await after.read(), await after.close(7)]).toEqual([5, true]);
    await after.end();
    rmSync(folder, { recursive: true });
  });

  it('on a server tells its clock', async () => {
    const closed = await openPostgresClosedTime({ url: await postgres.fresh() });
    const [before, told] = [Date.now(), await closed.clock?.()];
    expect(told).toBeGreaterThan(before - 1_000);
    expect(told).toBeLessThan(Date.now() + 1_000);
    await closed.end();
  });
});

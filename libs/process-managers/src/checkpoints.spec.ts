import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { LogPosition } from '@cylch/kernel';
import { openTrialPostgres, type TrialPostgres } from '@cylch/postgres/trial';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkpointsContract, lastingCheckpointsContract } from './contract/index.ts';
import { memoryCheckpoints } from './memory/index.ts';
import { openPostgresCheckpoints } from './postgres/index.ts';
import { openSqliteCheckpoints } from './sqlite/index.ts';

let postgres: TrialPostgres;
beforeAll(async () => {
  postgres = await openTrialPostgres();
});
afterAll(() => postgres.close());

checkpointsContract('memory', () =>
  Promise.resolve({ checkpoints: memoryCheckpoints(), dispose: () => Promise.resolve() }),
);

lastingCheckpointsContract('SQLite', () => {
  const folder = mkdtempSync(join(tmpdir(), 'processes-'));
  const open = () => openSqliteCheckpoints(join(folder, 'processes.db'));
  let checkpoints = open();
  return Promise.resolve({
    checkpoints,
    reopen: async () => {
      await checkpoints.close();
      checkpoints = open();
      return checkpoints;
    },
    beside: () => Promise.resolve(open()),
    dispose: async () => {
      await checkpoints.close();
      rmSync(folder, { recursive: true });
    },
  });
});

lastingCheckpointsContract('PostgreSQL', async () => {
  const url = await postgres.fresh();
  let checkpoints = await openPostgresCheckpoints({ url });
  return {
    checkpoints,
    reopen: async () => {
      await checkpoints.close();
      checkpoints = await openPostgresCheckpoints({ url });
      return checkpoints;
    },
    beside: () => openPostgresCheckpoints({ url }),
    dispose: () => checkpoints.close(),
  };
});

describe('Checkpoints on a server', () => {
  it('are opened by many at the same moment', async () => {
    const url = await postgres.fresh();
    const opened = await Promise.all([1, 2, 3].map(() => openPostgresCheckpoints({ url })));
    await Promise.all(
      opened.map((each, index) => each.write('hearing', (index + 1) as LogPosition)),
    );
    expect(await Promise.all(opened.map((each) => each.read('hearing')))).toEqual([3, 3, 3]);
    await Promise.all(opened.map((each) => each.close()));
  });
});

import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTrialPostgres, type TrialPostgres } from '@cylch/postgres/trial';
import { copyVault, openPostgresVault } from './postgres/index.ts';
import { openSqliteVault } from './sqlite/index.ts';

const NAMES = Array.from({ length: 1_500 }, (_, n) => `reflection-${String(n)}`);

describe('A vault that is copied from a file to PostgreSQL', () => {
  const [folder, masterKey] = [mkdtempSync(join(tmpdir(), 'vault-')), randomBytes(32)];
  const path = join(folder, 'vault.db');
  let postgres: TrialPostgres;
  beforeAll(async () => {
    postgres = await openTrialPostgres();
  });
  afterAll(async () => {
    await postgres.close();
    rmSync(folder, { recursive: true });
  });

  it('opens the same texts, keeps marks of what was destroyed, and may be copied again', async () => {
    const here = openSqliteVault({ path, masterKey });
    const keys = await here.findOrCreate(NAMES);
    await here.destroy(['reflection-7']);
    await here.close();
    const url = await postgres.fresh();
    for (let again = 0; again < 2; again += 1)
      expect(await copyVault({ from: path, into: url, masterKey })).toBe(NAMES.length);
    const there = await openPostgresVault({ url, masterKey });
    expect(await there.find(NAMES)).toEqual(
      new Map([...keys].filter(([id]) => id !== 'reflection-7')),
    );
    expect(await there.destroyed(NAMES)).toEqual(new Set(['reflection-7']));
    await there.destroy(['reflection-8']);
    await copyVault({ from: path, into: url, masterKey });
    expect(await there.destroyed(NAMES)).toEqual(new Set(['reflection-7', 'reflection-8']));
    await there.close();
  });

  it('is refused by one that has other keys under the same names, or another master key', async () => {
    const url = await postgres.fresh();
    const there = await openPostgresVault({ url, masterKey });
    await there.findOrCreate(['reflection-1']);
    await there.close();
    await expect(copyVault({ from: path, into: url, masterKey })).rejects.toMatchObject({
      reason: 'FOREIGN',
    });
    await expect(
      copyVault({ from: path, into: await postgres.fresh(), masterKey: randomBytes(32) }),
    ).rejects.toMatchObject({ reason: 'WRONG_MASTER_KEY' });
  });
});

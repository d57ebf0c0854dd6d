import { describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vaultContract } from './contract/index.ts';
import { memoryVault } from './memory/index.ts';
import { masterKeyFrom, openSqliteVault } from './sqlite/index.ts';
import { VaultUnusable } from './vault.ts';

const folder = (): string => mkdtempSync(join(tmpdir(), 'vault-'));
const reasonOf = (run: () => unknown): string | undefined => {
  try {
    run();
  } catch (problem) {
    return problem instanceof VaultUnusable ? problem.reason : String(problem);
  }
  return undefined;
};

vaultContract('memory', () =>
  Promise.resolve({ vault: memoryVault(), dispose: () => Promise.resolve() }),
);

vaultContract('SQLite', () => {
  const at = folder();
  const masterKey = randomBytes(32);
  let vault = openSqliteVault({ path: join(at, 'vault.db'), masterKey });
  return Promise.resolve({
    vault,
    reopen: async () => {
      await vault.close();
      vault = openSqliteVault({ path: join(at, 'vault.db'), masterKey });
      return vault;
    },
    dispose: async () => {
      await vault.close();
      rmSync(at, { recursive: true });
    },
  });
});

describe('A vault in a file', () => {
  it('is seen at once by another process when a key is destroyed', async () => {
    const [at, masterKey] = [folder(), randomBytes(32)];
    const [one, other] = [1, 2].map(() =>
      openSqliteVault({ path: join(at, 'vault.db'), masterKey }),
    );
    await one?.findOrCreate(['a']);
    expect((await other?.find(['a']))?.size).toBe(1);
    await one?.destroy(['a']);
    expect((await other?.find(['a']))?.size).toBe(0);
  });

  it('holds no key in the clear, and nothing of a destroyed one', async () => {
    const [at, masterKey] = [folder(), randomBytes(32)];
    const path = join(at, 'vault.db');
    const vault = openSqliteVault({ path, masterKey });
    const key = Buffer.from((await vault.findOrCreate(['a'])).get('a') as Uint8Array);
    await vault.destroy(['a']);
    await vault.close();
    expect(readFileSync(path).includes(key)).toBe(false);
    expect(existsSync(`${path}-wal`)).toBe(false);
  });

  it('is not opened under another master key, nor where it is no vault', async () => {
    const at = folder();
    await openSqliteVault({ path: join(at, 'vault.db'), masterKey: randomBytes(32) }).close();
    expect(
      reasonOf(() => openSqliteVault({ path: join(at, 'vault.db'), masterKey: randomBytes(32) })),
    ).toBe('WRONG_MASTER_KEY');
    writeFileSync(
      join(at, 'other.db'),
      'not a database at all, but long enough to be read as one'.repeat(20),
    );
    expect(
      reasonOf(() => openSqliteVault({ path: join(at, 'other.db'), masterKey: randomBytes(32) })),
    ).toBe('FOREIGN');
  });
});

describe('The master key', () => {
  it('is made on the first start, for its owner alone, and stays', () => {
    const path = join(folder(), 'vault.db');
    const key = masterKeyFrom({ path });
    expect(key).toHaveLength(32);
    expect(masterKeyFrom({ path })).toEqual(key);
    expect(statSync(join(path, '..', 'master.key')).mode & 0o777).toBe(0o600);
  });

  it('is taken from the setting, in hexadecimal or base64', () => {
    const key = randomBytes(32);
    expect(masterKeyFrom({ setting: key.toString('hex'), path: '/nowhere' })).toEqual(key);
    expect(masterKeyFrom({ setting: key.toString('base64'), path: '/nowhere' })).toEqual(key);
    expect(reasonOf(() => masterKeyFrom({ setting: 'too short', path: '/nowhere' }))).toBe(
      'WRONG_MASTER_KEY',
    );
  });

  it('must be given where the vault is on a server: nothing lies beside it', () => {
    const key = randomBytes(32);
    expect(masterKeyFrom({ setting: key.toString('hex') })).toEqual(key);
    for (const setting of [undefined, '', ' ']) {
      expect(reasonOf(() => masterKeyFrom({ setting }))).toBe('NO_MASTER_KEY');
      expect(() => masterKeyFrom({ setting })).toThrow(/set CYLCH_MASTER_KEY/);
    }
  });

  it('is never made anew where a vault stands without it', async () => {
    const path = join(folder(), 'vault.db');
    await openSqliteVault({ path, masterKey: randomBytes(32) }).close();
    expect(reasonOf(() => masterKeyFrom({ path }))).toBe('NO_MASTER_KEY');
  });
});

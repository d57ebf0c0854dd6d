import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { clientTo } from '@cylch/postgres';
import { openTrialPostgres, type TrialPostgres, TrialServer } from '@cylch/postgres/trial';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { vaultContract } from './contract/index.ts';
import { openPostgresVault } from './postgres/index.ts';
import { VaultUnusable } from './vault.ts';

let postgres: TrialPostgres;
beforeAll(async () => {
  postgres = await openTrialPostgres();
});
afterAll(() => postgres.close());

const fresh = async () => ({ url: await postgres.fresh(), masterKey: randomBytes(32) });
async function asked<Row extends object>(
  url: string,
  ...statements: readonly string[]
): Promise<readonly Row[]> {
  const client = clientTo({ url, name: 'spec' });
  await client.connect();
  try {
    let rows: readonly Row[] = [];
    for (const statement of statements) ({ rows } = await client.query<Row>(statement));
    return rows;
  } finally {
    await client.end();
  }
}
const reasonOf = (opening: Promise<unknown>): Promise<unknown> =>
  opening.then(
    () => undefined,
    (problem: unknown) => (problem instanceof VaultUnusable ? problem.reason : problem),
  );

vaultContract('PostgreSQL', async () => {
  const opening = await fresh();
  let vault = await openPostgresVault(opening);
  return {
    vault,
    reopen: async () => {
      await vault.close();
      vault = await openPostgresVault(opening);
      return vault;
    },
    dispose: () => vault.close(),
  };
});

describe('A vault on a server', () => {
  it('is seen at once by another process when a key is destroyed', async () => {
    const opening = await fresh();
    const [one, other] = [await openPostgresVault(opening), await openPostgresVault(opening)];
    const made = await one.findOrCreate(['a']);
    expect(await other.find(['a'])).toEqual(made);
    await one.destroy(['a']);
    expect(await other.find(['a'])).toEqual(new Map());
    expect(await other.destroyed(['a'])).toEqual(new Set(['a']));
    await Promise.all([one.close(), other.close()]);
  });

  it('gives processes that race for a new name one key', async () => {
    const opening = await fresh();
    const vaults = await Promise.all([1, 2, 3].map(() => openPostgresVault(opening)));
    const names = Array.from({ length: 200 }, (_, index) => `n-${String(index)}`);
    const [first, ...others] = await Promise.all(
      vaults.map((vault, index) => vault.findOrCreate(index === 1 ? names.toReversed() : names)),
    );
    for (const keys of others)
      for (const name of names) expect(keys.get(name)).toEqual(first?.get(name));
    await Promise.all(vaults.map((vault) => vault.close()));
  });

  it('opened by many at the same moment has one master check, and lets in no one with another key', async () => {
    const { url } = await fresh();
    const keys = [randomBytes(32), randomBytes(32)];
    const opened = await Promise.allSettled(
      [0, 1, 0, 1].map(async (key) => {
        await (await openPostgresVault({ url, masterKey: keys[key] as Buffer })).close();
        return key;
      }),
    );
    const [winner, ...more] = new Set(
      opened.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : [])),
    );
    expect(more).toEqual([]);
    expect(
      await reasonOf(openPostgresVault({ url, masterKey: keys[1 - (winner as number)] as Buffer })),
    ).toBe('WRONG_MASTER_KEY');
    expect(await asked(url, 'SELECT count(*)::int AS checks FROM cylch_vault.masters')).toEqual([
      { checks: 1 },
    ]);
  });

  it('is not opened where its schema is another program’s, or a newer Cylch’s', async () => {
    const [foreign, alike, newer] = [await fresh(), await fresh(), await fresh()];
    await asked(
      foreign.url,
      'CREATE SCHEMA cylch_vault',
      'CREATE TABLE cylch_vault.theirs(n integer)',
    );
    await asked(
      alike.url,
      'CREATE SCHEMA cylch_vault',
      'CREATE TABLE cylch_vault.steps(theirs integer)',
    );
    await (await openPostgresVault(newer)).close();
    await asked(newer.url, "INSERT INTO cylch_vault.steps VALUES ('9-later', now())");
    expect(
      await Promise.all([foreign, alike, newer].map((each) => reasonOf(openPostgresVault(each)))),
    ).toEqual(['FOREIGN', 'FOREIGN', 'NEWER_SCHEMA']);
  });

  it('says where it should be, without its password, where it cannot be opened', async () => {
    const url = new URL(await postgres.fresh());
    url.username = 'nobody';
    url.password = 'not-to-be-shown';
    const problem = await openPostgresVault({ url: url.href, masterKey: randomBytes(32) }).then(
      () => undefined,
      (thrown: unknown) => thrown as VaultUnusable,
    );
    expect(problem?.reason).toBe('UNREACHABLE');
    expect(problem?.message).toContain(`The vault at ${url.host}${url.pathname} cannot be opened`);
    expect(problem?.message).not.toContain('not-to-be-shown');
  });
});

describe('A vault on a server of its own', () => {
  let server: TrialServer;
  beforeAll(async () => {
    server = await TrialServer.open();
  });
  afterAll(() => server.close());

  it('holds no key in the clear, and in its table nothing of a destroyed one', async () => {
    const vault = await openPostgresVault({ url: server.url(), masterKey: randomBytes(32) });
    const key = Buffer.from((await vault.findOrCreate(['a', 'b', 'c'])).get('b') as Uint8Array);
    const [row] = await asked<{ wrapped: Buffer }>(
      server.url(),
      "SELECT wrapped FROM cylch_vault.keys WHERE id = 'b'",
    );
    await vault.destroy(['b']);
    const [found] = await asked<{ wrapped: null; home: string; path: string }>(
      server.url(),
      'CHECKPOINT',
      "SELECT wrapped, current_setting('data_directory') AS home, pg_relation_filepath('cylch_vault.keys') AS path FROM cylch_vault.keys WHERE id = 'b'",
    );
    const kept = readFileSync(join(String(found?.home), String(found?.path)));
    expect([found?.wrapped, kept.includes(key), kept.includes(row?.wrapped as Buffer)]).toEqual([
      null,
      false,
      false,
    ]);
    await asked(server.url(), 'DROP SCHEMA cylch_vault CASCADE');
    await vault.close();
  });

  it('keeps what it acknowledged over a crash, whatever the database is set to, and goes on by itself', async () => {
    const opening = { url: server.url(), masterKey: randomBytes(32) };
    // A database that acknowledges before it writes, and writes late.
    await asked(
      opening.url,
      'ALTER DATABASE postgres SET synchronous_commit = off',
      "ALTER SYSTEM SET wal_writer_delay = '10s'",
      'SELECT pg_reload_conf()',
    );
    const vault = await openPostgresVault(opening);
    const before = await vault.findOrCreate(['a', 'b']);
    await vault.destroy(['b']);
    await server.stop('SIGQUIT');
    const during = vault.findOrCreate(['a', 'b', 'c']);
    await server.start();
    const after = await during;
    expect([after.get('a'), after.has('b'), after.get('c')?.length]).toEqual([
      before.get('a'),
      false,
      32,
    ]);
    await vault.close();
  });
});

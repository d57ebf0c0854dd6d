import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, unlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeOf, ROOT } from './support/files.ts';

const make = (folder: string): string =>
  execFileSync(join(ROOT, 'deploy/secrets.sh'), [folder], { encoding: 'utf8' });
const contents = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );

describe('deploy/secrets.sh', () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'secrets-')), 'secrets');
  beforeAll(() => {
    make(folder);
  });
  afterAll(() => {
    rmSync(join(folder, '..'), { recursive: true });
  });

  it('makes everything that docker-compose.yml takes from files, and nothing else', () => {
    expect(readdirSync(folder).toSorted()).toEqual(
      Object.keys(composeOf('docker-compose.yml').secrets ?? {}).toSorted(),
    );
  });

  it('lets only its owner into the folder', () => {
    expect(statSync(folder).mode & 0o777).toBe(0o700);
  });

  it('makes a master key of 32 bytes, and no two secrets alike', () => {
    const made = contents(folder);
    expect(made['master_key']).toMatch(/^[0-9a-f]{64}\n$/);
    const random = Object.values(made).map((text) => /[0-9a-f]{64}/.exec(text)?.[0]);
    expect(random).not.toContain(undefined);
    expect(new Set(random).size).toBe(random.length);
  });

  it('writes addresses that say who asks, of which nodes, and whom to trust', () => {
    const { record_url, views_url, vault_url } = contents(folder);
    expect(record_url).toMatch(
      /^esdb:\/\/cylch:[0-9a-f]{64}@record-1:2113,record-2:2113,record-3:2113\?tls=true&tlsCAFile=\/trust\/ca\.crt&nodePreference=leader\n$/,
    );
    expect(views_url).toMatch(/^postgres:\/\/cylch_views:[0-9a-f]{64}@postgres:5432\/cylch\n$/);
    expect(vault_url).toMatch(/^postgres:\/\/cylch_vault:[0-9a-f]{64}@postgres:5432\/cylch\n$/);
  });

  it('run again changes nothing that is there, and makes what is missing', () => {
    const before = contents(folder);
    unlinkSync(join(folder, 'postgres_password'));
    expect(make(folder)).toContain('made:  postgres_password');
    expect(contents(folder)).toEqual({
      ...before,
      postgres_password: expect.not.stringMatching(
        before['postgres_password'] as string,
      ) as unknown,
    });
  });

  it('writes where git does not look', () => {
    for (const path of ['deploy/secrets/master_key', '.env'])
      expect(
        spawnSync('git', ['check-ignore', '--quiet', '--no-index', path], { cwd: ROOT }).status,
      ).toBe(0);
  });
});

import { describe, expect, it } from '@jest/globals';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSettings } from './settings.ts';
import { SettingsRefused } from './settings-refused.ts';

const problemsOf = (env: Record<string, string>): readonly string[] => {
  try {
    readSettings(env);
  } catch (refused) {
    if (refused instanceof SettingsRefused) return refused.problems;
    throw refused;
  }
  return [];
};
const KEYS = {
  CYLCH_JWKS_URL: 'https://id.example.cymru/keys',
  CYLCH_ISSUER: 'https://id.example.cymru',
  CYLCH_AUDIENCE: 'cylch',
};

describe('settings', () => {
  it('stand by themselves: an embedded record under ./data, on this machine only', () => {
    const settings = readSettings({});
    expect(settings).toMatchObject({
      host: '127.0.0.1',
      port: 4000,
      demo: false,
      issuer: { kind: 'LOCAL' },
      production: false,
    });
    expect(settings.stores.record).toBe(`${settings.data}/record.db`);
    expect(settings.data.endsWith('/data')).toBe(true);
  });

  it('take a record that lasts as long as the process', () => {
    expect(readSettings({ CYLCH_RECORD_URL: 'sqlite::memory:' }).stores.record).toBe(':memory:');
  });

  it('count an empty value as left out', () => {
    expect(readSettings({ PORT: '', CYLCH_NOW: '' })).toMatchObject({ port: 4000 });
  });

  it('are refused with every problem at once', () => {
    expect(
      problemsOf({
        PORT: 'fourthousand',
        CYLCH_NOW: 'yesterday',
        CYLCH_DEMO: 'perhaps',
        CYLCH_LOG_LEVEL: 'loud',
      }),
    ).toHaveLength(4);
  });

  it('are refused where a name is misspelt', () => {
    expect(problemsOf({ CYLCH_DTA: './elsewhere' })[0]).toMatch(
      /CYLCH_DTA is not a setting.*CYLCH_DATA/,
    );
  });

  it('never repeat what may be a secret', () => {
    const said = problemsOf({
      CYLCH_MASTER_KEY: 'hunter2',
      CYLCH_RECORD_URL: 'postgres://cylch:hunter2@db/record',
      CYLCH_NOW: 'x',
    }).join('\n');
    expect(said).toContain('CYLCH_RECORD_URL');
    expect(said).not.toContain('hunter2');
  });

  it('take the record on KurrentDB with views and keys on PostgreSQL, and no mixture of the two forms', () => {
    const [record, tables, key] = [
      'esdb+discover://db.example:2113',
      'postgres://db.example/cylch',
      'ab'.repeat(32),
    ];
    const stores = { CYLCH_RECORD_URL: record, CYLCH_VIEWS_URL: tables, CYLCH_VAULT_URL: tables };
    expect(readSettings({ ...stores, CYLCH_MASTER_KEY: key }).stores).toEqual({
      form: 'SCALE_OUT',
      record,
      views: tables,
      vault: tables,
    });
    expect(problemsOf(stores)).toEqual([expect.stringContaining('CYLCH_MASTER_KEY is needed')]);
    expect(problemsOf({ CYLCH_RECORD_URL: record, CYLCH_MASTER_KEY: key })).toEqual([
      expect.stringContaining('go together'),
    ]);
    expect(problemsOf({ CYLCH_VIEWS_URL: tables })).toEqual([
      expect.stringContaining('go together'),
    ]);
    expect(problemsOf({ CYLCH_VIEWS_URL: record })).toEqual([
      expect.stringContaining('CYLCH_VIEWS_URL must be sqlite:'),
    ]);
    expect(problemsOf({ CYLCH_RECORD_URL: 'esdb://' })).toEqual([
      expect.stringContaining('names nothing'),
    ]);
  });

  it('take what is secret from files, and say which cannot be read', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'settings-')), 'key');
    writeFileSync(file, `${'cd'.repeat(32)}\n`);
    expect(readSettings({ CYLCH_MASTER_KEY_FILE: file }).masterKey).toBe('cd'.repeat(32));
    expect(problemsOf({ CYLCH_MASTER_KEY_FILE: file, CYLCH_MASTER_KEY: 'hunter2' })).toEqual([
      expect.stringContaining('are both given'),
    ]);
    expect(problemsOf({ CYLCH_MASTER_KEY_FILE: `${file}-not-there` })).toEqual([
      'CYLCH_MASTER_KEY_FILE names a file that cannot be read (ENOENT)',
    ]);
  });

  it('take how far clocks may be apart in milliseconds, and nothing that means none or for ever', () => {
    expect(readSettings({}).clockSkewMs).toBe(250);
    expect(readSettings({ CYLCH_CLOCK_SKEW: '1000' }).clockSkewMs).toBe(1_000);
    for (const wrong of ['0', '-1', '60001', '1.5', '1s'])
      expect(problemsOf({ CYLCH_CLOCK_SKEW: wrong })).toEqual([
        'CYLCH_CLOCK_SKEW must be milliseconds, from 1 to 60000',
      ]);
  });

  it('refuse a fixed clock in production', () => {
    expect(
      problemsOf({ NODE_ENV: 'production', CYLCH_NOW: '2026-06-15T10:00:00Z', ...KEYS }),
    ).toEqual([expect.stringContaining('CYLCH_NOW')]);
  });

  it('refuse the local key in production: who vouches for tokens must be said', () => {
    expect(problemsOf({ NODE_ENV: 'production' })).toHaveLength(3);
    expect(readSettings({ NODE_ENV: 'production', ...KEYS }).issuer).toMatchObject({
      kind: 'JWKS',
      audience: 'cylch',
    });
  });

  it('refuse half of an issuer anywhere', () => {
    expect(problemsOf({ CYLCH_ISSUER: 'https://id.example.cymru' })).toHaveLength(2);
  });

  it('fetch keys over TLS only, save from this machine', () => {
    expect(problemsOf({ ...KEYS, CYLCH_JWKS_URL: 'http://id.example.cymru/keys' })).toHaveLength(1);
    expect(problemsOf({ ...KEYS, CYLCH_JWKS_URL: 'http://127.0.0.1:9000/keys' })).toHaveLength(0);
  });
});

import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cylchCommand, type Outcome } from '../acceptance/support/command.ts';

const golden = fileURLToPath(new URL('former-record/', import.meta.url));
/** A key for this trial alone: what it opens is fictional. */
const MASTER_KEY = '01'.repeat(32);
/** What the code of that time said of its own read models of this record. */
const DIGEST = '821c35ddda67bcf1deb621c125f596fe9750d2f18901f7e4b69da509418544bf';

describe('A record and its keys as they were written until November 2026', () => {
  let data: string;
  const run = (...args: readonly string[]): Promise<Outcome> =>
    cylchCommand({ data }, ['--json', ...args], { CYLCH_MASTER_KEY: MASTER_KEY });
  const lastLine = ({ stdout }: Outcome): unknown =>
    JSON.parse(stdout.trim().split('\n').at(-1) ?? 'null');

  beforeAll(() => {
    data = mkdtempSync(join(tmpdir(), 'cylch-former-'));
    for (const name of ['record.db', 'vault.db'])
      copyFileSync(join(golden, name), join(data, name));
  });
  afterAll(() => {
    rmSync(data, { recursive: true });
  });

  it('open, and their read models have the digest that they had then', async () => {
    expect(lastLine(await run('verify'))).toMatchObject({ matches: true, digest: DIGEST });
  });

  it('know the commands that made them: the same import again writes nothing', async () => {
    expect(lastLine(await run('import', join(golden, 'trial.yaml')))).toMatchObject({
      written: 0,
      repeated: 5,
    });
  });

  it('show their texts', async () => {
    expect((await run('events')).stdout).toContain('ReflectionPosted');
    expect((await run('replay')).stdout).toContain('Powys');
  });
});

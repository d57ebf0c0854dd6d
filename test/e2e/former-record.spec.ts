import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Outcome } from '../acceptance/support/command.ts';
import { Former } from './support/former.ts';

/** What the code of that time said of its own read models of this record. */
const DIGEST = '821c35ddda67bcf1deb621c125f596fe9750d2f18901f7e4b69da509418544bf';

describe('A record and its keys as they were written until November 2026', () => {
  let former: Former;
  const lastLine = ({ stdout }: Outcome): unknown =>
    JSON.parse(stdout.trim().split('\n').at(-1) ?? 'null');

  beforeAll(() => {
    former = new Former('former-record');
  });
  afterAll(() => {
    former.remove();
  });

  it('open, and their read models have the digest that they had then', async () => {
    expect(lastLine(await former.run('verify'))).toMatchObject({ matches: true, digest: DIGEST });
  });

  it('know the commands that made them: the same import again writes nothing', async () => {
    expect(lastLine(await former.run('import', former.file('trial.yaml')))).toMatchObject({
      written: 0,
      repeated: 5,
    });
  });

  it('show their texts', async () => {
    expect((await former.run('events')).stdout).toContain('ReflectionPosted');
    expect((await former.run('replay')).stdout).toContain('Powys');
  });
});

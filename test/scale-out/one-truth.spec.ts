import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { mintToken, serve, type Serving } from '@cylch/api';
import { ApplicationStores, embedded } from '@cylch/platform';
import { readSettings } from '@cylch/platform/settings';
import { openTrialPostgres, type TrialPostgres } from '@cylch/postgres/trial';
import { openPostgresCheckpoints } from '@cylch/process-managers/postgres';
import { openPostgresVault } from '@cylch/key-vault/postgres';
import { openPostgresViews } from '@cylch/read-models/postgres';
import { Cylch } from '../acceptance/support/cylch.ts';
import { given } from '../faults/support/given.ts';
import { truthOf } from '../faults/support/truth.ts';
import { Deployment } from './support/deployment.ts';
import { KURRENTDB } from './support/nodes.ts';
import { PEOPLE } from './support/commands.ts';
import { partings, tellAll, type Told } from './support/world.ts';

const NOW = '2026-11-23T10:00:00Z';
const KEY = 'ab'.repeat(32);
jest.setTimeout(300_000);

/** The embedded form, whose answers the others must give. */
async function toldByEmbedded(): Promise<readonly Told[]> {
  const cylch = await Cylch.open({ letters: true, now: NOW });
  try {
    return await tellAll(cylch.url, async (who) => String((await cylch.as(PEOPLE[who])).token));
  } finally {
    await cylch.close();
  }
}

/**
 * The same code over views, keys and checkpoints on PostgreSQL; the record stays on SQLite, which
 * needs no server.
 */
async function servedOverPostgres(url: string, data: string): Promise<Serving> {
  const settings = readSettings({
    CYLCH_DATA: data,
    PORT: '0',
    CYLCH_LOG_LEVEL: 'silent',
    CYLCH_NOW: NOW,
  });
  const stores = {
    ...embedded(settings, {}),
    vault: () => openPostgresVault({ url, masterKey: Buffer.from(KEY, 'hex') }),
    views: (over: Omit<Parameters<typeof openPostgresViews>[0], 'url'>) =>
      openPostgresViews({ url, ...over }),
    checkpoints: () => openPostgresCheckpoints({ url }),
  };
  return serve(settings, { stores, onLetters: () => undefined });
}

describe('One truth: the same commands and questions, byte for byte, as on SQLite', () => {
  let expected: readonly Told[];
  beforeAll(async () => {
    expected = await toldByEmbedded();
  });

  it('is asked much, and much of it is answered', () => {
    expect(expected.length).toBeGreaterThan(100);
    expect(expected.filter(({ answer }) => !answer.includes('"errors"')).length).toBeGreaterThan(
      100,
    );
    for (const code of ['BAD_USER_INPUT', 'INTERNAL_SERVER_ERROR', 'UNAVAILABLE', 'STALE_VIEW'])
      expect(
        expected.filter(({ answer }) => answer.includes(code)).map(({ asked }) => asked),
      ).toEqual([]);
  });

  describe('with views and keys on PostgreSQL', () => {
    let postgres: TrialPostgres;
    beforeAll(async () => {
      postgres = await openTrialPostgres();
    });
    afterAll(() => postgres.close());

    it('holds', async () => {
      const data = await mkdtemp(join(tmpdir(), 'cylch-truth-'));
      const { url, app, stop } = await servedOverPostgres(await postgres.fresh(), data);
      try {
        const told = await tellAll(url, (who) =>
          mintToken({ data, issuer: { kind: 'LOCAL' } }, { hours: 1_000_000, ...PEOPLE[who] }),
        );
        expect(partings(told, expected)).toEqual([]);
        expect(await app.get(ApplicationStores).views.verify()).toMatchObject({ matches: true });
      } finally {
        await stop();
      }
    });
  });

  given('with the record on KurrentDB too', KURRENTDB, () => {
    it('holds, and the views are those of an embedded build of the same events', async () => {
      const deployment = await Deployment.open({ now: NOW, letters: true });
      try {
        const told = await tellAll(deployment.api.url, async (who) =>
          String((await deployment.api.as(PEOPLE[who])).token),
        );
        expect(partings(told, expected)).toEqual([]);
        const { matches, digest, embedded: other } = await truthOf(deployment);
        expect({ matches, digest }).toEqual({ matches: true, digest: other });
      } finally {
        await deployment.close();
      }
    });
  });
});

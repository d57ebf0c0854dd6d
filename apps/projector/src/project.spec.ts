import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Conditions } from '@cylch/platform';
import { readSettings } from '@cylch/platform/settings';
import { clientTo } from '@cylch/postgres';
import { openTrialPostgres, type TrialPostgres } from '@cylch/postgres/trial';
import { project } from './project.ts';
import { start } from './start.ts';

/** A projector whose application only notes when it is to follow the record, and when no longer. */
function projector(
  name: string,
  { url, hash = 'one', told }: Readonly<{ url: string; hash?: string; told: string[] }>,
) {
  const [ending, conditions] = [new AbortController(), new Conditions()];
  const note = (what: string) => (): void => {
    told.push(`${name} ${what}`);
  };
  const done = project({
    follower: {
      follow: note('follows'),
      unfollow: () => {
        note('no longer')();
        return Promise.resolve();
      },
    },
    hash,
    url,
    conditions,
    signal: ending.signal,
  });
  return {
    conditions,
    stop: async () => {
      ending.abort();
      await done;
    },
  };
}
const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 10));
};

describe('Projectors', () => {
  let postgres: TrialPostgres;
  beforeAll(async () => {
    postgres = await openTrialPostgres();
  });
  afterAll(() => postgres.close());

  it('follow the record one at a time; who stands by says so, and takes over from one that stops', async () => {
    const [url, told] = [await postgres.fresh(), [] as string[]];
    const one = projector('one', { url, told });
    await until(() => told.length === 1);
    const other = projector('other', { url, told });
    await until(() => other.conditions.now().state === 'STANDING_BY');
    expect(told).toEqual(['one follows']);
    await one.stop();
    await until(() => told.length === 3);
    await other.stop();
    expect(told).toEqual(['one follows', 'one no longer', 'other follows', 'other no longer']);
  });

  it('end following where their session is lost, and stand in line again', async () => {
    const [url, told] = [await postgres.fresh(), [] as string[]];
    const one = projector('one', { url, told });
    await until(() => told.length === 1);
    const admin = clientTo({ url, name: 'admin' });
    await admin.connect();
    await admin.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'cylch-projector'",
    );
    await until(() => told.length === 3);
    expect(told).toEqual(['one follows', 'one no longer', 'one follows']);
    await one.stop();
    await admin.end();
  });

  it('of versions whose sets of views differ follow side by side', async () => {
    const [url, told] = [await postgres.fresh(), [] as string[]];
    const both = [
      projector('old', { url, told, hash: 'old' }),
      projector('new', { url, told, hash: 'new' }),
    ];
    await until(() => told.length === 2);
    expect(told.toSorted()).toEqual(['new follows', 'old follows']);
    await Promise.all(both.map((each) => each.stop()));
  });

  it('are not for the embedded form, whose server follows the record itself', async () => {
    await expect(start(readSettings({}))).rejects.toThrow('the embedded form needs no projector');
  });
});

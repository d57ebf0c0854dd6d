import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { clientTo } from '@cylch/postgres';
import { Deployment } from '../scale-out/support/deployment.ts';
import { KURRENTDB } from '../scale-out/support/nodes.ts';
import { given } from './support/given.ts';
import { expectWhole, underLoad } from './support/posting.ts';

const MOST = 300;

given('The projectors of scale-out', KURRENTDB, () => {
  let deployment: Deployment;
  beforeEach(async () => {
    deployment = await Deployment.open({ apis: 2, projectors: 2, now: '2026-06-15T10:00:00Z' });
  }, 120_000);
  afterEach(() => deployment.close(), 60_000);

  /**
   * From now on, whoever moves the checkpoint of the views has to wait in the midst of its
   * transaction.
   */
  async function waitInTheMidst(seconds: number): Promise<() => Promise<void>> {
    const client = clientTo({ url: deployment.postgres.url(), name: 'trial' });
    await client.connect();
    const { rows } = await client.query<{ schema: string }>(
      "SELECT table_schema AS schema FROM information_schema.tables WHERE table_name = 'checkpoint'",
    );
    await client.query(
      `CREATE FUNCTION linger() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(${String(seconds)}); RETURN NEW; END $$`,
    );
    for (const { schema } of rows)
      await client.query(
        `CREATE TRIGGER linger BEFORE UPDATE ON ${schema}.checkpoint FOR EACH ROW EXECUTE FUNCTION linger()`,
      );
    return async () => {
      await client.query('DROP FUNCTION linger CASCADE');
      await client.end();
    };
  }
  /** Waits until some transaction stands between rows and checkpoint. */
  async function untilInTheMidst(): Promise<void> {
    const client = clientTo({ url: deployment.postgres.url(), name: 'trial' });
    await client.connect();
    for (let there = 0; there === 0;) {
      const { rows } = await client.query<{ count: number }>(
        "SELECT count(*) AS count FROM pg_stat_activity WHERE wait_event = 'PgSleep'",
      );
      there = rows[0]?.count ?? 0;
    }
    await client.end();
  }

  it('killed between rows and checkpoint leave neither; the next one folds the same events once', async () => {
    const load = await underLoad(deployment, { most: MOST });
    await load.acknowledged(MOST / 4);
    const active = await deployment.active();
    const goOn = await waitInTheMidst(3);
    await untilInTheMidst();
    active.kill('SIGKILL');
    await goOn();
    await deployment.active();
    await expectWhole(deployment, await load.done, MOST);
  }, 240_000);

  it('stalled lose their place, and write nothing when they wake', async () => {
    const load = await underLoad(deployment, { most: MOST });
    await load.acknowledged(MOST / 4);
    const stalled = await deployment.active();
    const standing = deployment.projectors.find((each) => each !== stalled);
    stalled.kill('SIGSTOP');
    const began = Date.now();
    while ((await standing?.state()) !== 'READY')
      await new Promise((resolve) => setTimeout(resolve, 20));
    const took = Date.now() - began;
    process.stdout.write(
      `another projector took over from one that stalled after ${String(took)} ms\n`,
    );
    expect(took).toBeLessThan(10_000);
    await load.acknowledged(MOST / 2);
    stalled.kill('SIGCONT');
    const outcome = await load.done;
    await expectWhole(deployment, outcome, MOST);
    expect(await stalled.state()).toBe('STANDING_BY');
    expect(await standing?.state()).toBe('READY');
  }, 240_000);
});

import { expect, it } from '@jest/globals';
import { Deployment } from '../scale-out/support/deployment.ts';
import { KURRENTDB } from '../scale-out/support/nodes.ts';
import { given } from './support/given.ts';
import { expectWhole, underLoad } from './support/posting.ts';
import { openProxy, type Proxy } from './support/proxy.ts';

const MOST = 300;
const NOW = '2026-06-15T10:00:00Z';
const pause = (ms: number): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, ms));

given('The stores of scale-out, troubled under load', KURRENTDB, () => {
  it('PostgreSQL crashes and stands again, twice: nothing is lost, doubled or skipped', async () => {
    const deployment = await Deployment.open({ apis: 2, projectors: 2, now: NOW });
    try {
      const load = await underLoad(deployment, { most: MOST });
      for (const share of [0.25, 0.5]) {
        await load.acknowledged(MOST * share);
        await deployment.postgres.stop(share < 0.5 ? 'SIGQUIT' : 'SIGINT');
        await pause(1_000);
        await deployment.postgres.start();
      }
      await expectWhole(deployment, await load.done, MOST);
    } finally {
      await deployment.close();
    }
  }, 240_000);

  it('the lines to both stores are cut, slowed and stalled: nothing is lost, doubled or skipped', async () => {
    const lines: Record<string, Proxy> = {};
    const deployment = await Deployment.open({
      apis: 2,
      projectors: 2,
      now: NOW,
      lines: async ({ record, tables }) => {
        for (const line of ['api record', 'api tables', 'projector record', 'projector tables']) {
          lines[line] = await openProxy({
            to: { host: '127.0.0.1', port: line.endsWith('record') ? record : tables },
          });
        }
        return (kind) => ({
          record: lines[`${kind} record`]?.port ?? 0,
          tables: lines[`${kind} tables`]?.port ?? 0,
        });
      },
    });
    const all = Object.values(lines);
    try {
      const load = await underLoad(deployment, { most: MOST });
      let asked = 0;
      for (const [line, proxy] of Object.entries(lines)) {
        await load.acknowledged(MOST * (0.15 + 0.15 * asked));
        asked += 1;
        if (line.endsWith('record')) proxy.cut();
        else proxy.stall();
        await pause(2_000);
        proxy.restore();
        proxy.slow(5);
      }
      await load.acknowledged(MOST * 0.8);
      for (const proxy of all) proxy.restore();
      await expectWhole(deployment, await load.done, MOST);
      expect(asked).toBe(4);
    } finally {
      await deployment.close();
      await Promise.all(all.map((proxy) => proxy.close()));
    }
  }, 300_000);
});

import { expect, it } from '@jest/globals';
import { Deployment } from '../scale-out/support/deployment.ts';
import { KURRENTDB } from '../scale-out/support/nodes.ts';
import { given } from './support/given.ts';
import { expectWhole, underLoad } from './support/posting.ts';

const MOST = 400;

given('Scale-out over three nodes', KURRENTDB, () => {
  it('loses, doubles and skips nothing where the leader is killed under load, and comes back', async () => {
    const deployment = await Deployment.open({
      nodes: 3,
      apis: 2,
      projectors: 2,
      now: '2026-06-15T10:00:00Z',
    });
    try {
      const load = await underLoad(deployment, { most: MOST });
      await load.acknowledged(MOST / 4);
      const leader = await deployment.nodes.leader();
      await deployment.nodes.kill(leader);
      await load.acknowledged(MOST / 2);
      expect((await deployment.nodes.leader()).port).not.toBe(leader.port);
      deployment.nodes.start(leader);
      await expectWhole(deployment, await load.done, MOST);
    } finally {
      await deployment.close();
    }
  }, 300_000);
});

import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Cylch } from '../acceptance/support/cylch.ts';
import { given } from '../faults/support/given.ts';
import { Process } from '../e2e/support/process.ts';
import { Deployment } from './support/deployment.ts';
import { KURRENTDB } from './support/nodes.ts';
import { PEOPLE } from './support/commands.ts';

const NOW = '2026-11-23T10:00:00Z';
const QUESTION = `{ record { position events }
  events(first: 200, filter: { cycle: "cycle-2025-26" }) { totalCount nodes { id type position recordedAt by { name role } data } }
  reflections(filter: { cycle: "cycle-2025-26" }, first: 50) { nodes { id workedWell { cy en } couldImprove { cy en } } } }`;

given('An embedded deployment that is moved into scale-out', KURRENTDB, () => {
  let before: Cylch;
  let deployment: Deployment;
  beforeAll(async () => {
    deployment = await Deployment.open({ apis: 0, projectors: 0, now: NOW });
    before = await Cylch.open({
      letters: true,
      now: NOW,
      env: { CYLCH_MASTER_KEY: String(deployment.env()['CYLCH_MASTER_KEY']) },
    });
  }, 120_000);
  afterAll(async () => {
    await before.close();
    await deployment.close();
  });
  const move = async (): Promise<
    Readonly<{ code: number | null; stdout: string; stderr: string }>
  > => {
    const {
      CYLCH_RECORD_URL: record = '',
      CYLCH_VAULT_URL: vault = '',
      CYLCH_MASTER_KEY: key = '',
    } = deployment.env();
    const moving = Process.command(
      before.data,
      ['move', '--record', record, '--vault', vault, '--lang', 'en', '--json'],
      { CYLCH_MASTER_KEY: key },
    );
    const { code } = await moving.ended;
    return { code, stdout: moving.stdout, stderr: moving.stderr };
  };

  it('is refused while a server runs on it, and answers there as it did here once it is moved', async () => {
    expect(await move()).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('a server runs on this data'),
    });
    const here = await (await before.as(PEOPLE.office)).learn(QUESTION);
    await before.halt();
    const moved = await move();
    expect(moved).toMatchObject({ code: 0, stderr: '' });
    expect(JSON.parse(moved.stdout)).toMatchObject({ events: Number(here.record.events) });
    expect(await move()).toEqual(moved);
    await deployment.addProjector();
    const api = await deployment.addApi();
    expect(await (await api.as(PEOPLE.office)).learn(QUESTION)).toEqual(here);
  }, 240_000);
});

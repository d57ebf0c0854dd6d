import { expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { composeOf, read } from './support/files.ts';

type Step = Readonly<{ uses?: string; run?: string; with?: Readonly<Record<string, string>> }>;
type Job = Readonly<{
  steps: readonly Step[];
  env?: Readonly<Record<string, string>>;
  services?: Readonly<Record<string, Readonly<{ image: string }>>>;
}>;
const { jobs, permissions } = parse(read('.github/workflows/ci.yml')) as Readonly<{
  jobs: Readonly<Record<string, Job>>;
  permissions: unknown;
}>;
const steps = Object.values(jobs).flatMap((job) => job.steps);

it('The workflow pins each action by its commit, and may only read', () => {
  for (const { uses } of steps.filter((step) => step.uses !== undefined))
    expect(uses).toMatch(/@[0-9a-f]{40}$/);
  expect(permissions).toEqual({ contents: 'read' });
});

it('The workflow runs on the pinned Node', () => {
  const { devDependencies } = JSON.parse(read('package.json')) as {
    devDependencies: { node: string };
  };
  expect(new Set(steps.flatMap(({ with: given }) => given?.['node-version'] ?? []))).toEqual(
    new Set([devDependencies.node]),
  );
});

it('The workflow runs everything that .ci/run does, and the record’s contract on the server that compose starts', () => {
  expect(jobs['all']?.steps.map(({ run }) => run)).toContain('.ci/run');
  expect(jobs['kurrentdb']?.services?.['kurrentdb']?.image).toBe(
    composeOf('docker-compose.yml').services['record-1']?.image,
  );
  expect(jobs['kurrentdb']?.env?.['TEST_KURRENTDB_URL']).toBe('esdb://127.0.0.1:2113?tls=false');
});

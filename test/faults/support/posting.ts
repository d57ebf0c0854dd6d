import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import { openTheYear, partner, POST, POWYS, reflection } from '../../acceptance/support/year.ts';
import type { Deployment } from '../../scale-out/support/deployment.ts';
import { type Load, type Outcome, startLoad, type Sent } from './load.ts';
import { faultsIn } from './reckoning.ts';
import { truthOf } from './truth.ts';

const WITHIN_MS = 100_000;

/** A reflection of Powys that nobody posted before. */
export const posting = (): Sent => {
  const { input } = reflection({ commandId: randomUUID() }) as { input: Sent['input'] };
  return { query: POST, input };
};

/**
 * The year, and reflections posted to all API processes of a deployment at once, each until it is
 * answered.
 */
export async function underLoad(
  deployment: Deployment,
  { most, connections = 8 }: Readonly<{ most: number; connections?: number }>,
): Promise<Load> {
  await openTheYear(deployment.api);
  const { token } = await partner(deployment.api, POWYS);
  return startLoad({
    urls: deployment.apis.map(({ url }) => url),
    token: String(token),
    connections,
    command: posting,
    most,
    withinMs: WITHIN_MS,
    answerMs: 20_000,
  });
}

/**
 * Nothing acknowledged is lost, doubled or skipped; the views are what an embedded build of the
 * same events gives.
 */
export async function expectWhole(
  deployment: Deployment,
  outcome: Outcome,
  most: number,
): Promise<void> {
  const { record, positions, matches, digest, embedded } = await truthOf(deployment);
  const sent = new Set([
    ...outcome.acknowledged.keys(),
    ...outcome.refused.keys(),
    ...outcome.unanswered,
  ]);
  const ours = record.filter(({ commandId }) => sent.has(commandId));
  process.stdout.write(
    `${String(outcome.acknowledged.size)} of ${String(most)} acknowledged, ${String(outcome.unanswered.size)} never answered, ${String(outcome.resent)} sent again (${JSON.stringify([...outcome.instead])}); ${String(positions)} facts in the record\n`,
  );
  expect(faultsIn(outcome, ours)).toEqual({ missing: [], doubled: [], uncalled: [] });
  expect([...outcome.refused]).toEqual([]);
  expect(outcome.acknowledged.size).toBe(most);
  expect(ours.length).toBe(most);
  expect({ matches, digest }).toEqual({ matches: true, digest: embedded });
}

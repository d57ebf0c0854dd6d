import { expect } from '@jest/globals';
import { setTimeout } from 'node:timers/promises';
import type { Position } from '@cylch/kernel';
import type { ViewSet } from '../projection.ts';
import { SAMPLE_SET } from './sample/set.ts';
import type { TinyLog } from './tiny-log.ts';
import type { TrialStore, TrialViews } from './trial.ts';

/** Opens the sample set on a log, starts it, and waits until it has everything the log holds. */
export async function opened(store: TrialStore, log: TinyLog, set: ViewSet = SAMPLE_SET): Promise<TrialViews> {
  const trial = await store.open({ set, log });
  trial.runner.start();
  await until(trial, 'FOLLOWING');
  expect(await trial.views.reached(log.events.length as Position, 5000)).toBe(true);
  return trial;
}

/** Waits for a state of the runner; a test that waits in vain is told by its own time. */
export async function until({ runner }: Pick<TrialViews, 'runner'>, state: string): Promise<void> {
  while (runner.status().state !== state) await setTimeout(2);
}

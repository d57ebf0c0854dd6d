import { expect } from '@jest/globals';
import { setTimeout } from 'node:timers/promises';
import type { Position } from '@cylch/kernel';
import type { ViewSet } from '../projection.ts';
import { SAMPLE_SET } from './sample/set.ts';
import type { TinyLog } from './tiny-log.ts';
import type { TrialStore, TrialViews } from './trial.ts';

type Opens<T> = Readonly<{ open: (opening: Parameters<TrialStore['open']>[0]) => Promise<T> }>;
/** Opens the sample set on a log, starts it, and waits until it has everything the log holds. */
export async function opened<T extends TrialViews>(
  store: Opens<T>,
  log: TinyLog,
  set: ViewSet = SAMPLE_SET,
): Promise<T> {
  const trial = await store.open({ set, log });
  trial.runner.start();
  await until(trial, 'FOLLOWING');
  expect(await trial.views.reached(log.events.length as Position, 20_000)).toBe(true);
  return trial;
}

/**
 * Waits until the runner is in this state. @throws where it is in another one after twenty seconds.
 */
export async function until({ runner }: Pick<TrialViews, 'runner'>, state: string): Promise<void> {
  const signal = AbortSignal.timeout(20_000);
  while (runner.status().state !== state) {
    if (signal.aborted) throw new Error(`${JSON.stringify(runner.status())} is not ${state}`);
    await setTimeout(2);
  }
}

import type { Position } from '@cylch/kernel';
import { type Views, ViewsNotBuilt } from '@cylch/read-models';
import type { Conditions } from './readiness.ts';

const LOOK_MS = 500;
const NOWHERE = 0 as Position;

/**
 * Reports how views are that another process keeps up to date: whether they are there, and answer.
 * Returns how to stop.
 */
export function watchViews(
  views: Pick<Views, 'checkpoint'>,
  conditions: Pick<Conditions, 'report'>,
): () => void {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  const look = async (): Promise<void> => {
    try {
      const { position } = await views.checkpoint();
      conditions.report({ state: 'FOLLOWING', position });
    } catch (problem) {
      if (problem instanceof ViewsNotBuilt)
        conditions.report({ state: 'BUILDING', position: NOWHERE });
      else conditions.report({ state: 'FAILED', position: NOWHERE, failed: String(problem) });
    }
    if (!stopped)
      timer = setTimeout(() => {
        void look();
      }, LOOK_MS).unref();
  };
  void look();
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}

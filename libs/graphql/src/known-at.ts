import { type Instant, type Position, Refusal } from '@cylch/kernel';
import { PATIENCE_MS } from './patience.ts';
import type { RequestPorts } from './request-ports.ts';

/**
 * The place that was known at a moment, the same whenever it is asked for (ADR 11). Where the views
 * hold a fact that became known later, nothing can come before it any more. Otherwise the moment is
 * closed first, and the views must have all that landed by then.
 * @throws Refusal STALE_VIEW, UNAVAILABLE
 */
export async function placeKnownAt(
  { log, views, moments }: Pick<RequestPorts, 'log' | 'views' | 'moments'>,
  moment: Instant,
  newestKnownAt: Instant,
): Promise<Position> {
  if (moment >= newestKnownAt) {
    await moments.close(moment);
    if ((await views.reachedLog(await log.head(), PATIENCE_MS)) === undefined)
      throw new Refusal('STALE_VIEW', {
        position: '…',
        viewsPosition: String((await views.checkpoint()).position),
      });
  }
  return (await views.placeAt(moment)).position;
}

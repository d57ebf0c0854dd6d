import { once } from 'node:events';
import type { Conditions, Application } from '@cylch/platform';
import { leaseOf } from '@cylch/postgres';

/** What projecting needs: the application, where its lease is kept, and until when. */
export type Projection = Readonly<{
  opened: Pick<Application, 'follow' | 'unfollow' | 'views'>;
  url: string;
  conditions: Conditions;
  signal: AbortSignal;
  /** Told whenever this process becomes the active one, or is no longer. */
  onActive?: (active: boolean) => void;
}>;

/**
 * Follows the record while this process holds the lease of its set of views, and stands by while another one does.
 * Versions of the code whose sets differ have a lease each, so that a new one builds while the old one goes on.
 */
export async function project({
  opened,
  url,
  conditions,
  signal,
  onActive,
}: Projection): Promise<void> {
  while (!signal.aborted) {
    const lease = await leaseOf({
      url,
      name: 'cylch-projector',
      of: `cylch projector ${opened.views.hash}`,
      signal,
      onWaiting: () => {
        conditions.standingBy();
      },
    });
    if (lease === undefined) return;
    onActive?.(true);
    opened.follow();
    const ending = AbortSignal.any([signal, lease.lost]);
    if (!ending.aborted) await once(ending, 'abort');
    await opened.unfollow();
    await lease.release();
    onActive?.(false);
    conditions.standingBy();
  }
}

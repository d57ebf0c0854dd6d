import { once } from 'node:events';
import type { Conditions, RecordFollower } from '@cylch/platform';
import { leaseOf } from '@cylch/postgres';

/** What projecting needs: what follows the record, where its lease is kept, and until when. */
export type Projection = Readonly<{
  follower: Pick<RecordFollower, 'follow' | 'unfollow'>;
  /** Of the set of views: what a version of the code has in common with another, or not. */
  hash: string;
  url: string;
  conditions: Conditions;
  signal: AbortSignal;
  /** Told whenever this process becomes the active one, or is no longer. */
  onActive?: (active: boolean) => void;
}>;

/**
 * Follows the record while this process holds the lease of its set of views, and stands by while
 * another one does. Versions of the code whose sets differ have a lease each, so that a new one
 * builds while the old one goes on.
 */
export async function project({
  follower,
  hash,
  url,
  conditions,
  signal,
  onActive,
}: Projection): Promise<void> {
  while (!signal.aborted) {
    const lease = await leaseOf({
      url,
      name: 'cylch-projector',
      of: `cylch projector ${hash}`,
      signal,
      onWaiting: () => {
        conditions.standingBy();
      },
    });
    if (lease === undefined) return;
    onActive?.(true);
    follower.follow();
    const ending = AbortSignal.any([signal, lease.lost]);
    if (!ending.aborted) await once(ending, 'abort');
    await follower.unfollow();
    await lease.release();
    onActive?.(false);
    conditions.standingBy();
  }
}

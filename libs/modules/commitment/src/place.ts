import { compact, type CycleId, partnerIn, type StreamId } from '@cylch/kernel';
import type { CommitmentEvent, CommitmentState, Place } from './commitment.events.ts';

type Owned = Readonly<{ cycle: CycleId; owner?: StreamId; about: readonly string[] }>;
/** Where a commitment belongs that has this owner. */
export function placeOf({ cycle, owner, about }: Owned): Place {
  const partner = partnerIn(owner);
  return {
    cycle,
    about,
    ...compact({ owner, partner }),
  };
}

type Split = Pick<CommitmentState & { at: 'open' }, 'place' | 'terms'>;
/** What rules keep of a commitment that was made. */
export function splitMade({
  due,
  agreedAt,
  blockedBy,
  ...data
}: Extract<CommitmentEvent, { type: 'CommitmentMade' }>['data']): Split {
  return {
    place: placeOf(data),
    terms: {
      ...compact({ due, agreedAt, blockedBy }),
    },
  };
}

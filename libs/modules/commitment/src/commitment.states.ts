import { namesEnum } from '@cylch/graphql';

/** How a commitment stands, by what happened to it. */
export type StateOfIt = 'OPEN' | 'BLOCKED' | 'KEPT' | 'DROPPED' | 'CARRIED_FORWARD';

export const CommitmentStateEnum = namesEnum<StateOfIt>(
  'CommitmentState',
  'How a commitment stands, by what happened to it.',
  {
    OPEN: 'To be kept.',
    BLOCKED: 'To be kept, and waiting for something that is not there yet.',
    KEPT: 'Done.',
    DROPPED: 'Given up, with a reason.',
    CARRIED_FORWARD: 'Unfinished in its cycle; it goes on as another one in a later cycle.',
  },
);

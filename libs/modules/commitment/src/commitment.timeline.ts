import type { EntryDetails, Entries } from '@cylch/read-models';
import type { CommitmentEvent, Place } from './commitment.events.ts';

const line = (
  cy: string,
  en: string,
  { cycle, partner, about }: Place,
): EntryDetails<'COMMITMENT'> => {
  const partners = partner === undefined ? [] : [partner];
  return { kind: 'COMMITMENT', label: { cy, en }, names: partners, cycle, partners, about };
};

/** The lines that a commitment draws. */
export const commitmentEntries: Entries<CommitmentEvent, 'COMMITMENT'> = {
  kinds: { COMMITMENT: 'An agreed next step.' },
  on: {
    CommitmentMade: ({ data }) =>
      data.carriedFrom === undefined
        ? line('Gwneud ymrwymiad', 'Commitment made', data)
        : line(
            'Ymrwymiad a gariwyd ymlaen o gylch arall',
            'Commitment carried forward from another cycle',
            data,
          ),
    CommitmentBlocked: ({ data }) => line('Rhwystro ymrwymiad', 'Commitment blocked', data),
    CommitmentUnblocked: ({ data }) =>
      line('Rhwystr ymrwymiad wedi mynd', 'What blocked a commitment is gone', data),
    CommitmentDeferred: ({ data }) => line('Gohirio ymrwymiad', 'Commitment deferred', data),
    CommitmentKept: ({ data }) => line('Cadw ymrwymiad', 'Commitment kept', data),
    CommitmentDropped: ({ data }) => line('Gollwng ymrwymiad', 'Commitment dropped', data),
    CommitmentCarriedForward: ({ data }) =>
      line('Cario ymrwymiad ymlaen', 'Commitment carried forward', data),
    CommitmentReassigned: ({ data }) =>
      line('Trosglwyddo ymrwymiad', 'Commitment handed to another owner', data),
  },
};

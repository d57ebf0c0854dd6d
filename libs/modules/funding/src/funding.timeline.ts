import { compact, type LocalisedName } from '@cylch/kernel';
import type { EntryDetails, Entries } from '@cylch/read-models';
import type { FundingEvent } from './funding.ts';

type Of = Readonly<{ name: LocalisedName; cycle?: string }>;
const line = (cy: string, en: string, { name, cycle }: Of): EntryDetails<'FUNDING'> => ({
  kind: 'FUNDING',
  label: { cy, en },
  names: [name],
  ...compact({ cycle }),
  partners: [],
  about: [],
});

/** The lines of the year that funding draws. */
export const fundingEntries: Entries<FundingEvent, 'FUNDING'> = {
  kinds: { FUNDING: 'Money announced or restated.' },
  on: {
    FundingAnnounced: ({ data }) => line('Cyhoeddi cyllid', 'Funding announced', data),
    FundingRestated: ({ data }) => line('Ailddatgan cyllid', 'Funding restated', data),
  },
};

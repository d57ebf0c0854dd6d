import type { Entries } from '@cylch/read-models';
import type { PartnerEvent } from './partner.ts';

/** The lines that a partner draws. */
export const partnerEntries: Entries<PartnerEvent, 'PARTNER'> = {
  kinds: { PARTNER: 'Who takes part.' },
  on: {
    PartnerJoined: ({ data: { partner, name } }) => ({
      kind: 'PARTNER',
      label: { cy: 'Partner yn cymryd rhan', en: 'Partner takes part' },
      names: [name],
      partners: [partner],
      about: [],
    }),
  },
};

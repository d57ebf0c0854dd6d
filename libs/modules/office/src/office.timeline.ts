import { compact } from '@cylch/kernel';
import type { Entries } from '@cylch/read-models';
import type { OfficeEvent } from './office.ts';

/** The lines that an office draws: it stands among the bodies. */
export const officeEntries: Entries<OfficeEvent, 'BODY'> = {
  kinds: { BODY: 'A board or group.' },
  on: {
    OfficeEstablished: ({ data: { name, partner, cycle } }) => ({
      kind: 'BODY',
      label: { cy: 'Sefydlu swydd', en: 'Office established' },
      names: [name],
      ...compact({ cycle }),
      partners: partner === undefined ? [] : [partner],
      about: [],
    }),
  },
};

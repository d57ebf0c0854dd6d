import type { Lines } from '@cylch/views';
import type { OfficeFact } from './office.ts';

/** The lines that an office draws: it stands among the bodies. */
export const officeLines: Lines<OfficeFact> = {
  on: {
    OfficeEstablished: ({ data: { name, partner, cycle } }) => ({
      kind: 'BODY',
      label: { cy: 'Sefydlu swydd', en: 'Office established' },
      names: [name],
      ...(cycle === undefined ? {} : { cycle }),
      partners: partner === undefined ? [] : [partner],
      about: [],
    }),
  },
};

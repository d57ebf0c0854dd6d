import { compact } from '@cylch/kernel';
import type { EntryDetails, Entries } from '@cylch/read-models';
import type { AssuranceEvent } from './assurance.ts';

type Of = AssuranceEvent['data'];
function line(cy: string, en: string, { cycle, partner }: Of): EntryDetails<'ASSURANCE'> {
  const partners = partner === undefined ? [] : [partner];
  return {
    kind: 'ASSURANCE',
    label: { cy, en },
    names: partners,
    ...compact({ cycle }),
    partners,
    about: [],
  };
}

/** The lines that an assurance draws. */
export const assuranceEntries: Entries<AssuranceEvent, 'ASSURANCE'> = {
  kinds: { ASSURANCE: 'Assurance given.' },
  on: {
    AssuranceGiven: ({ data }) => line('Rhoi sicrwydd', 'Assurance given', data),
    AssuranceExpected: ({ data }) => line('Disgwyl sicrwydd', 'Assurance expected', data),
    AssuranceEvidenceLinked: ({ data }) =>
      line('Tystiolaeth wrth sicrwydd', 'Evidence for an assurance', data),
  },
};

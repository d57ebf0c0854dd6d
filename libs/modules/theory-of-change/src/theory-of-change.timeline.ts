import { compact } from '@cylch/kernel';
import type { EntryDetails, Entries } from '@cylch/read-models';
import type { TheoryEvent } from './theory-of-change.ts';

const line = (
  cy: string,
  en: string,
  { cycle }: Readonly<{ cycle?: string }>,
  names: EntryDetails['names'] = [],
): EntryDetails<'THEORY_OF_CHANGE'> => ({
  kind: 'THEORY_OF_CHANGE',
  label: { cy, en },
  names,
  ...compact({ cycle }),
  partners: [],
  about: [],
});

/** The lines that a theory of change draws. */
export const theoryEntries: Entries<TheoryEvent, 'THEORY_OF_CHANGE'> = {
  kinds: { THEORY_OF_CHANGE: 'How change is thought to come about.' },
  on: {
    TheoryOfChangeAdopted: ({ data }) =>
      data.version === 1
        ? line('Mabwysiadu theori newid', 'Theory of change adopted', data, [data.name])
        : line('Fersiwn newydd o theori newid', 'New version of a theory of change', data, [
            data.name,
          ]),
    AssumptionStated: ({ data }) =>
      line('Rhagdybiaeth mewn theori newid', 'Assumption in a theory of change', data),
    TheoryEvidenceLinked: ({ data }) =>
      line('Tystiolaeth wrth theori newid', 'Evidence for or against a theory of change', data),
  },
};

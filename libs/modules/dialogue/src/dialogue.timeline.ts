import type { EntryDetails, Entries } from '@cylch/read-models';
import type { DialogueEvent } from './dialogue.ts';

type Of = Readonly<{ cycle: string; partners: readonly string[]; about: readonly string[] }>;
const line = (
  cy: string,
  en: string,
  { cycle, partners, about }: Of,
): EntryDetails<'DIALOGUE'> => ({
  kind: 'DIALOGUE',
  label: { cy, en },
  names: partners,
  cycle,
  partners,
  about,
});

/** The lines that a dialogue draws. */
export const dialogueEntries: Entries<DialogueEvent, 'DIALOGUE'> = {
  kinds: { DIALOGUE: 'Partners talking.' },
  on: {
    DialogueRecorded: ({ data }) => line('Deialog', 'Dialogue', data),
    DialogueCorrected: ({ data }) => line('Cywiro deialog', 'Dialogue corrected', data),
    DialogueWithdrawn: ({ data }) => line('Tynnu deialog yn ôl', 'Dialogue withdrawn', data),
  },
};

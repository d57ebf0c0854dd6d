import { compact, type LocalisedName } from '@cylch/kernel';
import type { EntryDetails, Entries } from '@cylch/read-models';
import type { DocumentEvent } from './document.ts';

type Of = Readonly<{ title: LocalisedName; cycle?: string; partner?: string }>;
const line = (cy: string, en: string, { title, cycle, partner }: Of): EntryDetails<'DOCUMENT'> => ({
  kind: 'DOCUMENT',
  label: { cy, en },
  names: [title],
  partners: partner === undefined ? [] : [partner],
  about: [],
  ...compact({ cycle }),
});

/** The lines that a document draws. */
export const documentEntries: Entries<DocumentEvent, 'DOCUMENT'> = {
  kinds: { DOCUMENT: 'A letter, statement, budget or plan.' },
  on: {
    DocumentExpected: ({ data }) => line('Disgwylir dogfen', 'Document expected', data),
    DocumentPublished: ({ data }) => line('Cyhoeddi dogfen', 'Document published', data),
    SuggestionAnswered: ({ data }) => line('Ateb awgrym', 'Suggestion answered', data),
  },
};

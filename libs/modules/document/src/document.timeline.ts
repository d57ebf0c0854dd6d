import { compact, type LocalisedName } from '@cylch/kernel';
import type { Line, Lines } from '@cylch/read-models';
import type { DocumentEvent } from './document.ts';

type Of = Readonly<{ title: LocalisedName; cycle?: string; partner?: string }>;
const line = (cy: string, en: string, { title, cycle, partner }: Of): Line<'DOCUMENT'> => ({
  kind: 'DOCUMENT',
  label: { cy, en },
  names: [title],
  partners: partner === undefined ? [] : [partner],
  about: [],
  ...compact({ cycle }),
});

/** The lines that a document draws. */
export const documentLines: Lines<DocumentEvent, 'DOCUMENT'> = {
  kinds: { DOCUMENT: 'A letter, statement, budget or plan.' },
  on: {
    DocumentExpected: ({ data }) => line('Disgwylir dogfen', 'Document expected', data),
    DocumentPublished: ({ data }) => line('Cyhoeddi dogfen', 'Document published', data),
    SuggestionAnswered: ({ data }) => line('Ateb awgrym', 'Suggestion answered', data),
  },
};

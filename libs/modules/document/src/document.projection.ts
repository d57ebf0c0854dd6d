import {
  compact,
  type Edtf,
  type LocalisedFreeText,
  type LocalisedName,
  sortDay,
} from '@cylch/kernel';
import { defineProjection } from '@cylch/read-models';
import type { DocumentKind } from './document-kind.ts';
import type { DocumentEvent, Suggested } from './document.ts';

export type SuggestionRow = Suggested & Readonly<{ answered?: Edtf; answer?: LocalisedFreeText }>;
export type DocumentRow = Readonly<{
  kind: DocumentKind;
  title: LocalisedName;
  from?: string;
  to?: LocalisedFreeText;
  senderInferred: boolean;
  /** None where it is expected still. */
  published?: Edtf;
  /** When it is expected, as far as that was said. */
  awaited?: Edtf;
  url?: string;
  attachments: readonly string[];
  contentsUnknown: boolean;
  suggestions: readonly SuggestionRow[];
  note?: LocalisedFreeText;
}>;

const awaits = ({ suggestions }: DocumentRow): boolean =>
  suggestions.some(({ answered }) => answered === undefined);

/**
 * Documents by the day they were published, newest first; those that are expected have no day yet
 * and come last.
 */
export const documentsView = defineProjection<DocumentRow, DocumentEvent>()({
  name: 'documents',
  version: 1,
  shape: {
    kind: 'text',
    sender: 'text',
    expected: 'integer',
    unanswered: 'integer',
    published: 'text',
  },
  columns: (row) => ({
    kind: row.kind,
    sender: row.from ?? '',
    expected: Number(row.published === undefined),
    unanswered: Number(awaits(row)),
    published: row.published === undefined ? '' : sortDay(row.published),
  }),
  sort: 'published',
  sortIsDay: true,
  seeks: [['kind'], ['sender'], ['unanswered'], ['expected']],
  on: {
    DocumentExpected: (_, { data: { cycle: _cycle, partner: _partner, ...data }, occurred }) => ({
      ...data,
      awaited: occurred,
      senderInferred: false,
      attachments: [],
      contentsUnknown: false,
      suggestions: [],
    }),
    DocumentPublished: (_, { data: { cycle: _cycle, partner: _partner, ...data }, occurred }) => ({
      ...data,
      published: occurred,
    }),
    SuggestionAnswered: (row, { data: { key, answer }, occurred }) =>
      row === undefined
        ? null
        : {
            ...row,
            suggestions: row.suggestions.map((one) =>
              one.key === key ? { ...one, answered: occurred, ...compact({ answer }) } : one,
            ),
          },
  },
});

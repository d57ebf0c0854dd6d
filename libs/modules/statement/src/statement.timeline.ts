import { compact } from '@cylch/kernel';
import type { EntryDetails, Entries } from '@cylch/read-models';
import type { StatementEvent } from './statement.ts';

type Kind = 'RESPONSIBILITY' | 'DOCUMENT';
type Of = StatementEvent['data'];
/** What is said of a role tells who answers for what; anything else is a thing to read. */
function line(cy: string, en: string, { cycle, kind, partner }: Of): EntryDetails<Kind> {
  const partners = partner === undefined ? [] : [partner];
  return {
    kind: kind === 'ROLE' ? 'RESPONSIBILITY' : 'DOCUMENT',
    label: { cy, en },
    names: partners,
    ...compact({ cycle }),
    partners,
    about: [],
  };
}

/** The lines that a statement draws. */
export const statementEntries: Entries<StatementEvent, Kind> = {
  kinds: {
    RESPONSIBILITY: 'A duty and who holds it.',
    DOCUMENT: 'A letter, statement, budget or plan.',
  },
  on: {
    StatementMade: ({ data }) => line('Datganiad', 'Statement', data),
    StatementPublished: ({ data }) => line('Cyhoeddi datganiad', 'Statement published', data),
    StatementEvidenceLinked: ({ data }) =>
      line('Tystiolaeth wrth ddatganiad', 'Evidence for a statement', data),
  },
};

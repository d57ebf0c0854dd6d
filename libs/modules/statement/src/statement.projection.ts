import { type Cited, citedAt, type Edtf, type LocalisedFreeText, sortDay } from '@cylch/kernel';
import { defineProjection } from '@cylch/read-models';
import type { StatementEvent, StatementKind } from './statement.ts';

export type StatementRow = Readonly<{
  cycle?: string;
  kind: StatementKind;
  subject?: string;
  text: LocalisedFreeText;
  /** From when on it holds. */
  from: Edtf;
  evidence: readonly Cited[];
  published: boolean;
  contentsUnknown: boolean;
  revision: number;
}>;

/** What is said, by the day from which it holds. That day may lie ahead. */
export const statementsView = defineProjection<StatementRow, StatementEvent>()({
  name: 'statements',
  version: 1,
  shape: { kind: 'text', subject: 'text', day: 'text' },
  columns: ({ kind, subject = '', from }) => ({ kind, subject, day: sortDay(from) }),
  sort: 'day',
  sortIsDay: false,
  seeks: [[], ['kind'], ['subject']],
  on: {
    StatementMade: (
      _,
      { data: { partner: _partner, visibility: _visibility, ...data }, position, revision },
    ) => ({ ...data, evidence: citedAt(data.evidence, [], position), published: false, revision }),
    StatementPublished: (row, { data: { text }, revision }) =>
      row === undefined ? null : { ...row, text, published: true, revision },
    StatementEvidenceLinked: (row, { data, position, revision }) =>
      row === undefined
        ? null
        : {
            ...row,
            evidence: [...row.evidence, ...citedAt(data.evidence, [], position)],
            revision,
          },
  },
});

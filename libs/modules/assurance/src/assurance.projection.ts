import { type Cited, citedAt, type Edtf, type LocalisedFreeText, sortDay } from '@cylch/kernel';
import { defineProjection, type EventOf } from '@cylch/read-models';
import type { AssuranceEvent } from './assurance.ts';

export type AssuranceRow = Readonly<{
  cycle?: string;
  to?: string;
  from?: string;
  objective?: LocalisedFreeText;
  statement: LocalisedFreeText;
  evidence: readonly Cited[];
  /** When it was given, or is expected. */
  occurred: Edtf;
  /** Still owed. */
  expected: boolean;
  revision: number;
}>;

type Begun =
  EventOf<AssuranceEvent, 'AssuranceGiven'> | EventOf<AssuranceEvent, 'AssuranceExpected'>;
const begun = (
  { data: { partner: _partner, ...data }, occurred, position, revision }: Begun,
  expected: boolean,
): AssuranceRow => ({
  ...data,
  evidence: citedAt(data.evidence, [], position),
  occurred,
  expected,
  revision,
});

/** Assurances with what they rest on, newest first. One that is expected may lie ahead. */
export const assurancesView = defineProjection<AssuranceRow, AssuranceEvent>()({
  name: 'assurances',
  version: 1,
  shape: { day: 'text' },
  columns: ({ occurred }) => ({ day: sortDay(occurred) }),
  sort: 'day',
  sortIsDay: false,
  seeks: [[]],
  on: {
    AssuranceGiven: (_, event) => begun(event, false),
    AssuranceExpected: (_, event) => begun(event, true),
    AssuranceEvidenceLinked: (row, { data, position, revision }) =>
      row === undefined
        ? null
        : {
            ...row,
            evidence: [...row.evidence, ...citedAt(data.evidence, [], position)],
            revision,
          },
  },
});

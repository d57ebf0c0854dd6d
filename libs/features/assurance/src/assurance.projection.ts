import { type Cited, citedAt, type Edtf, type LocalisedFreeText, sortDay } from '@cylch/kernel';
import type { Fact, Projection } from '@cylch/views';
import type { AssuranceFact } from './assurance.ts';

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

type Begun = Fact<AssuranceFact, 'AssuranceGiven'> | Fact<AssuranceFact, 'AssuranceExpected'>;
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
export const assurancesView: Projection<AssuranceRow, AssuranceFact> = {
  name: 'assurances',
  version: 1,
  shape: { day: 'text' },
  columns: ({ occurred }) => ({ day: sortDay(occurred) }),
  sort: 'day',
  sortIsDay: false,
  seeks: [[]],
  on: {
    AssuranceGiven: (_, fact) => begun(fact, false),
    AssuranceExpected: (_, fact) => begun(fact, true),
    AssuranceEvidenceLinked: (row, { data, position, revision }) =>
      row === undefined
        ? null
        : {
            ...row,
            evidence: [...row.evidence, ...citedAt(data.evidence, [], position)],
            revision,
          },
  },
};

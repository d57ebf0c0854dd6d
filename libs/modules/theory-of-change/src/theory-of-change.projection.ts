import {
  compact,
  type Cited,
  citedAt,
  type Edtf,
  type LocalisedName,
  type Position,
  sortDay,
} from '@cylch/kernel';
import { defineProjection } from '@cylch/read-models';
import type { Graph } from './graph.ts';
import type { Part, TheoryEvent } from './theory-of-change.ts';

/** A version, and the place of the fact that adopted it: who, when and why stand there. */
export type TheoryVersionRow = Graph &
  Readonly<{ version: number; name: LocalisedName; position: Position }>;
export type Sides = Readonly<{ supporting: readonly Cited[]; contradicting: readonly Cited[] }>;
export type TheoryRow = Readonly<{
  cycle?: string;
  /** Oldest first: the last one is in force. */
  versions: readonly TheoryVersionRow[];
  /**
   * In the order in which it was linked. It stays where a step or an assumption is gone, and shows
   * again should it come back.
   */
  evidence: readonly (Part & Sides)[];
  /** When the first version was adopted. */
  occurred: Edtf;
  revision: number;
}>;

/** Theories of change with all their versions, newest first. */
export const theoriesView = defineProjection<TheoryRow, TheoryEvent>()({
  name: 'theories_of_change',
  version: 1,
  shape: { day: 'text' },
  columns: ({ occurred }) => ({ day: sortDay(occurred) }),
  sort: 'day',
  sortIsDay: true,
  seeks: [[]],
  on: {
    TheoryOfChangeAdopted: (
      row,
      { data: { cycle, ...version }, occurred, position, revision },
    ) => ({
      evidence: [],
      occurred,
      ...row,
      ...compact({ cycle }),
      versions: [...(row?.versions ?? []), { ...version, position }],
      revision,
    }),
    AssumptionStated: (row, { data: { key, text, on }, revision }) =>
      row === undefined
        ? null
        : {
            ...row,
            versions: row.versions.with(-1, {
              ...inForce(row),
              assumptions: [...inForce(row).assumptions, { key, text, on }],
            }),
            revision,
          },
    TheoryEvidenceLinked: (
      row,
      {
        data: { cycle: _cycle, version: _version, supporting, contradicting, ...part },
        position,
        revision,
      },
    ) =>
      row === undefined
        ? null
        : {
            ...row,
            evidence: [
              ...row.evidence,
              {
                ...part,
                supporting: citedAt(supporting, [], position),
                contradicting: citedAt(contradicting, [], position),
              },
            ],
            revision,
          },
  },
});

/** The newest version. */
export function inForce({ versions }: Pick<TheoryRow, 'versions'>): TheoryVersionRow {
  const version = versions.at(-1);
  if (version === undefined) throw new Error('a theory of change without any version');
  return version;
}

/** All that speaks for a step or an assumption, and all that speaks against it, kept apart. */
export function sidesOf({ evidence }: Pick<TheoryRow, 'evidence'>, part: Part): Sides {
  const linked = evidence.filter(
    ({ step, assumption }) => step === part.step && assumption === part.assumption,
  );
  return {
    supporting: linked.flatMap(({ supporting }) => supporting),
    contradicting: linked.flatMap(({ contradicting }) => contradicting),
  };
}

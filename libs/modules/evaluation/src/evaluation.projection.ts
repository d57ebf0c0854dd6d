import {
  type Cited,
  citedAt,
  type Edtf,
  type LocalisedFreeText,
  type Position,
  sortDay,
  subjectsOf,
  type Visibility,
} from '@cylch/kernel';
import { defineProjection } from '@cylch/read-models';
import type { EvaluationEvent } from './evaluation.ts';

export type EvaluationRow = Readonly<{
  cycle: string;
  question: LocalisedFreeText;
  judgement: LocalisedFreeText;
  about: readonly string[];
  supporting: readonly Cited[];
  contradicting: readonly Cited[];
  occurred: Edtf;
  visibility: Visibility;
  withdrawn: boolean;
  /** Place of the fact by which it was first recorded: who did is its evaluator. */
  first: Position;
  revision: number;
}>;

/** Judgements with their evidence, newest first. */
export const evaluationsView = defineProjection<EvaluationRow, EvaluationEvent>()({
  name: 'evaluations',
  version: 2,
  shape: { cycle: 'text', about: 'set', citing: 'set', withdrawn: 'integer', day: 'text' },
  columns: (row) => ({
    cycle: row.cycle,
    about: row.about,
    citing: subjectsOf([...row.supporting, ...row.contradicting]),
    withdrawn: Number(row.withdrawn),
    day: sortDay(row.occurred),
  }),
  sort: 'day',
  sortIsDay: true,
  seeks: [['withdrawn'], ['cycle', 'withdrawn'], ['about', 'withdrawn'], ['citing', 'withdrawn']],
  on: {
    EvaluationRecorded: (
      _,
      { data: { partner: _partner, ...data }, occurred, position, revision },
    ) => ({
      ...data,
      occurred,
      withdrawn: false,
      revision,
      first: position,
      supporting: citedAt(data.supporting, [], position),
      contradicting: citedAt(data.contradicting, [], position),
    }),
    EvaluationRevised: (row, { data: { partner: _partner, ...data }, position, revision }) =>
      row === undefined
        ? null
        : {
            ...data,
            occurred: row.occurred,
            withdrawn: false,
            revision,
            first: row.first,
            supporting: citedAt(data.supporting, row.supporting, position),
            contradicting: citedAt(data.contradicting, row.contradicting, position),
          },
    EvaluationWithdrawn: (row, { revision }) =>
      row === undefined ? null : { ...row, withdrawn: true, revision },
  },
});

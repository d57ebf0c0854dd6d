import { type Edtf, type LocalisedFreeText, type Position, sortDay } from '@cylch/kernel';
import { defineProjection } from '@cylch/read-models';
import type { Rating, RiskEvent } from './risk.ts';

/** A rating, and the place of the fact that gave it: who, when and why stand there. */
export type Rated = Readonly<{ rating: Rating; position: Position }>;
export type RiskRow = Readonly<{
  cycle?: string;
  name: LocalisedFreeText;
  owner?: string;
  rating?: Rating;
  /** Oldest first. */
  ratings: readonly Rated[];
  /** When it was raised. */
  occurred: Edtf;
  open: boolean;
  revision: number;
}>;

/** Risks, newest first; each version of each. */
export const risksView = defineProjection<RiskRow, RiskEvent>()({
  name: 'risks',
  version: 1,
  shape: { owner: 'text', open: 'integer', rating: 'text', day: 'text' },
  columns: ({ owner = '', open, rating = '', occurred }) => ({
    owner,
    open: Number(open),
    rating,
    day: sortDay(occurred),
  }),
  sort: 'day',
  sortIsDay: true,
  seeks: [[], ['open'], ['owner', 'open']],
  on: {
    RiskRaised: (_, { data, occurred, position, revision }) => ({
      ...data,
      ratings: data.rating === undefined ? [] : [{ rating: data.rating, position }],
      occurred,
      open: true,
      revision,
    }),
    RiskRated: (row, { data: { rating }, position, revision }) =>
      row === undefined
        ? null
        : { ...row, rating, ratings: [...row.ratings, { rating, position }], revision },
    RiskTransferred: (row, { data: { owner }, revision }) =>
      row === undefined ? null : { ...row, owner, revision },
    RiskClosed: (row, { revision }) =>
      row === undefined ? null : { ...row, open: false, revision },
  },
});

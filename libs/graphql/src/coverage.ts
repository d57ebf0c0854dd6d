import type { AnyCounter, AnyProjection, Filter } from '@cylch/read-models';

/** What of a feature counts in the matrix of partners by priorities. */
export type Coverage = Readonly<{
  /** Names the field that tells how many: `reflections`. */
  as: string;
  /** What that field tells, as a reader is told. */
  description: string;
  /** Counts by `{ partner, priority, cycle, month }`. */
  counter: AnyCounter;
  /** The view to seek the latest day in, by its column of partners, `about` and `where`. */
  latest: AnyProjection;
  partnerColumn: string;
  where?: Filter;
}>;

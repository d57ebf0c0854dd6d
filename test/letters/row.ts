/** A place in the two times; none is the newest fact and the day of the trial. */
export type Place = Readonly<{ knownAt?: string; on?: string }>;
/**
 * One row of what the letters report: the facts that carry it, and the question that it must
 * answer.
 */
export type Row = Readonly<{
  row: number;
  source: string;
  says: string;
  carriedBy: string;
  query: string;
  at?: Place;
}>;

export const THEN: Place = { knownAt: '2024-12-31T23:59:59Z' };
export const MEETING = 'held number final topics { en }';

/** A row's question as it is sent. */
export const questionOf = ({ query }: Row): string => `query ($at: At) ${query}`;

import { type Edtf, type LocalisedName, type Money, sortDay, type StreamId } from '@cylch/kernel';
import { defineProjection } from '@cylch/read-models';
import type { FundingEvent, FundingStatus } from './funding.events.ts';

export type FundingRow = Readonly<{
  name: LocalisedName;
  financialYears: readonly string[];
  status: FundingStatus;
  amount: Money;
  announced: Edtf;
  supersedes: readonly StreamId[];
  /** The line that took its place. */
  supersededBy?: StreamId;
}>;

/** The lines of funding by the day they were announced, superseded ones among them. */
export const fundingView = defineProjection<FundingRow, FundingEvent>()({
  name: 'funding',
  version: 1,
  // A restatement is told of the lines, too, whose place it takes.
  keys: ({ type, stream, data }) =>
    type === 'FundingRestated'
      ? [stream, ...(data as { supersedes: readonly StreamId[] }).supersedes]
      : [stream],
  shape: { years: 'set', status: 'text', superseded: 'integer', day: 'text' },
  columns: ({ financialYears, status, supersededBy, announced }) => ({
    years: financialYears,
    status,
    superseded: Number(supersededBy !== undefined),
    day: sortDay(announced),
  }),
  sort: 'day',
  sortIsDay: true,
  seeks: [[], ['superseded']],
  on: {
    FundingAnnounced: (_, { data: { name, financialYears, status, amount, announced } }) => ({
      name,
      financialYears,
      status,
      amount,
      announced,
      supersedes: [],
    }),
    FundingRestated: (
      row,
      { data: { funding, name, financialYears, amount, announced, supersedes } },
      key,
    ) => {
      if (key === funding)
        return { name, financialYears, status: 'RESTATED', amount, announced, supersedes };
      if (row === undefined) return null;
      return row.supersededBy === undefined ? { ...row, supersededBy: funding } : row;
    },
  },
});

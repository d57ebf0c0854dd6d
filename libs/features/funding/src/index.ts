import type { Room } from '@cylch/graphql';
import { FundingLine } from './funding.graphql.ts';
import { fundingView } from './funding.projection.ts';
import { FundingResolver } from './funding.resolver.ts';
import { fundingLines } from './funding.timeline.ts';
import { funding } from './funding.ts';
import { announceFunding, restateFunding } from './funding.wishes.ts';

export { type FundingRow, fundingView } from './funding.projection.ts';
export { funding, type FundingFact, type FundingStatus, type FundingWish } from './funding.ts';

/** Money as it was announced, and told anew. */
export const fundingRoom: Room = {
  decider: funding,
  things: [{ category: 'funding', projection: fundingView, type: FundingLine }],
  projections: [fundingView],
  counters: [],
  lines: fundingLines,
  wishes: [announceFunding, restateFunding],
  resolvers: [FundingResolver],
  upcasters: {},
};

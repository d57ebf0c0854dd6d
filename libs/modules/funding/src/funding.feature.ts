import type { FeatureDefinition } from '@cylch/graphql';
import { FundingLine } from './funding.graphql.ts';
import { fundingView } from './funding.projection.ts';
import { fundingEntries } from './funding.timeline.ts';
import { funding } from './funding.ts';
import { AnnounceFunding, RestateFunding } from './funding.commands.ts';

/** Money as it was announced, and told anew. */
export const fundingFeature: FeatureDefinition = {
  decider: funding,
  things: [{ category: 'funding', projection: fundingView, type: FundingLine }],
  projections: [fundingView],
  counters: [],
  entries: fundingEntries,
  commands: [AnnounceFunding, RestateFunding],
  upcasters: {},
};

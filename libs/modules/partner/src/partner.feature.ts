import type { FeatureDefinition } from '@cylch/graphql';
import { Partner } from './partner.graphql.ts';
import { partnersView } from './partner.projection.ts';
import { partnerEntries } from './partner.timeline.ts';
import { partner } from './partner.ts';
import { JoinPartner } from './partner.commands.ts';

/**
 * Who takes part. The query `partners` stands in the feature of cycles, which knows whose partners
 * they are.
 */
export const partnerFeature: FeatureDefinition = {
  decider: partner,
  things: [{ category: 'partner', projection: partnersView, type: Partner }],
  projections: [partnersView],
  counters: [],
  entries: partnerEntries,
  commands: [JoinPartner],
  upcasters: {},
};

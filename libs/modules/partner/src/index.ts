import type { FeatureDefinition } from '@cylch/graphql';
import { Partner } from './partner.graphql.ts';
import { partnersView } from './partner.projection.ts';
import { PartnerResolver } from './partner.resolver.ts';
import { partnerLines } from './partner.timeline.ts';
import { partner } from './partner.ts';
import { JoinPartner } from './partner.commands.ts';

export { JoinPartnerInput, Partner, PartnerConnection, PartnerFilter } from './partner.graphql.ts';
export { type PartnerKind, PartnerKindEnum } from './partner-kind.ts';
export { partnerOf, partnersOf } from './partner.loading.ts';
export { type PartnerRow, partnersView } from './partner.projection.ts';
export { partner, type PartnerEvent, type PartnerState, type PartnerCommand } from './partner.ts';

/** Who takes part. The query `partners` stands in the feature of cycles, which knows whose partners they are. */
export const partnerFeature: FeatureDefinition = {
  decider: partner,
  things: [{ category: 'partner', projection: partnersView, type: Partner }],
  projections: [partnersView],
  counters: [],
  lines: partnerLines,
  commands: [JoinPartner],
  resolvers: [PartnerResolver],
  upcasters: {},
};

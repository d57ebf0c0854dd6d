import { type FeatureDefinition } from '@cylch/graphql';
import { Risk } from './risk.graphql.ts';
import { risksView } from './risk.projection.ts';
import { riskEntries } from './risk.timeline.ts';
import { risk } from './risk.ts';
import { CloseRisk, RaiseRisk, RateRisk, TransferRisk } from './risk.commands.ts';

/** What might go wrong, who owns it and how grave it is. */
export const riskFeature: FeatureDefinition = {
  decider: risk,
  things: [{ category: 'risk', projection: risksView, type: Risk }],
  projections: [risksView],
  counters: [],
  entries: riskEntries,
  commands: [RaiseRisk, RateRisk, TransferRisk, CloseRisk],
  upcasters: {},
};

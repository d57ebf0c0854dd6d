import { historyResolverOf, type FeatureDefinition } from '@cylch/graphql';
import { Risk } from './risk.graphql.ts';
import { risksView } from './risk.projection.ts';
import { RiskResolver } from './risk.resolver.ts';
import { riskLines } from './risk.timeline.ts';
import { risk } from './risk.ts';
import { CloseRisk, RaiseRisk, RateRisk, TransferRisk } from './risk.commands.ts';

export { type RiskRow, risksView } from './risk.projection.ts';
export { type Rating, risk, type RiskEvent, type RiskCommand } from './risk.ts';

/** What might go wrong, who owns it and how grave it is. */
export const riskFeature: FeatureDefinition = {
  decider: risk,
  things: [{ category: 'risk', projection: risksView, type: Risk }],
  projections: [risksView],
  counters: [],
  lines: riskLines,
  commands: [RaiseRisk, RateRisk, TransferRisk, CloseRisk],
  resolvers: [RiskResolver, historyResolverOf(Risk)],
  upcasters: {},
};

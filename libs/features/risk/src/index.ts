import { historyResolverOf, type Room } from '@cylch/graphql';
import { Risk } from './risk.graphql.ts';
import { risksView } from './risk.projection.ts';
import { RiskResolver } from './risk.resolver.ts';
import { riskLines } from './risk.timeline.ts';
import { risk } from './risk.ts';
import { closeRisk, raiseRisk, rateRisk, transferRisk } from './risk.wishes.ts';

export { type RiskRow, risksView } from './risk.projection.ts';
export { type Rating, risk, type RiskFact, type RiskWish } from './risk.ts';

/** What might go wrong, who owns it and how grave it is. */
export const riskRoom: Room = {
  decider: risk,
  things: [{ category: 'risk', projection: risksView, type: Risk }],
  projections: [risksView],
  counters: [],
  lines: riskLines,
  wishes: [raiseRisk, rateRisk, transferRisk, closeRisk],
  resolvers: [RiskResolver, historyResolverOf(Risk)],
  upcasters: {},
};

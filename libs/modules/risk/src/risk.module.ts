import { historyResolverOf, providersOf } from '@cylch/graphql';
import { Risk } from './risk.graphql.ts';
import { RiskResolver } from './risk.resolver.ts';
import { RatingChangeFieldsResolver } from './rating-change-fields.resolver.ts';
import { RiskFieldsResolver } from './risk-fields.resolver.ts';
import { riskFeature } from './risk.feature.ts';
import { Module } from '@nestjs/common';

/**
 * What might go wrong, who owns it, how grave it is (L2¶2): the resolvers and command handlers of
 * `riskFeature`.
 */
@Module({
  providers: [
    RiskResolver,
    RatingChangeFieldsResolver,
    RiskFieldsResolver,
    historyResolverOf(Risk),
    ...providersOf(riskFeature),
  ],
})
export class RiskModule {
  static readonly definition = riskFeature;
}

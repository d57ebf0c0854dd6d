import { providersOf } from '@cylch/graphql';
import { FundingResolver } from './funding.resolver.ts';
import { FundingLineFieldsResolver } from './funding-line-fields.resolver.ts';
import { fundingFeature } from './funding.feature.ts';
import { Module } from '@nestjs/common';

/**
 * Money as it was announced, and told anew (L1¶7): the resolvers and command handlers of
 * `fundingFeature`.
 */
@Module({ providers: [FundingResolver, FundingLineFieldsResolver, ...providersOf(fundingFeature)] })
export class FundingModule {
  static readonly definition = fundingFeature;
}

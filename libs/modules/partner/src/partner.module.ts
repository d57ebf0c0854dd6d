import { providersOf } from '@cylch/graphql';
import { PartnerResolver } from './partner.resolver.ts';
import { partnerFeature } from './partner.feature.ts';
import { Module } from '@nestjs/common';

/**
 * The organisations that take part (L2¶8): the resolvers and command handlers of `partnerFeature`.
 */
@Module({ providers: [PartnerResolver, ...providersOf(partnerFeature)] })
export class PartnerModule {
  static readonly definition = partnerFeature;
}

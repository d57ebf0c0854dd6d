import { historyResolverOf, providersOf } from '@cylch/graphql';
import { Assurance } from './assurance.graphql.ts';
import { AssuranceResolver } from './assurance.resolver.ts';
import { AssuranceFieldsResolver } from './assurance-fields.resolver.ts';
import { assuranceFeature } from './assurance.feature.ts';
import { Module } from '@nestjs/common';

/**
 * Who assures whom of what, also after a programme closes (L2¶2): the resolvers and command
 * handlers of `assuranceFeature`.
 */
@Module({
  providers: [
    AssuranceResolver,
    AssuranceFieldsResolver,
    historyResolverOf(Assurance),
    ...providersOf(assuranceFeature),
  ],
})
export class AssuranceModule {
  static readonly definition = assuranceFeature;
}

import { historyResolverOf, providersOf } from '@cylch/graphql';
import { Milestone } from './milestone.graphql.ts';
import { MilestoneResolver } from './milestone.resolver.ts';
import { milestoneFeature } from './milestone.feature.ts';
import { Module } from '@nestjs/common';

/**
 * What is to be reached, and when it was (L1¶6, L1¶8, L2¶4): the resolvers and command handlers of
 * `milestoneFeature`.
 */
@Module({
  providers: [MilestoneResolver, historyResolverOf(Milestone), ...providersOf(milestoneFeature)],
})
export class MilestoneModule {
  static readonly definition = milestoneFeature;
}

import { providersOf } from '@cylch/graphql';
import { CycleMutations } from './cycle.mutations.ts';
import { CycleResolver } from './cycle.resolver.ts';
import { cycleFeature } from './cycle.feature.ts';
import { Module } from '@nestjs/common';

/**
 * The annual cycle with its terms, windows and priorities (L2¶4, L2¶8): the resolvers and command
 * handlers of `cycleFeature`.
 */
@Module({ providers: [CycleResolver, CycleMutations, ...providersOf(cycleFeature)] })
export class CycleModule {
  static readonly definition = cycleFeature;
}

import { historyResolverOf, providersOf } from '@cylch/graphql';
import { Reflection } from './reflection.graphql.ts';
import { ReflectionResolver } from './reflection.resolver.ts';
import { WindowResolver } from './window.resolver.ts';
import { ReflectionFieldsResolver } from './reflection-fields.resolver.ts';
import { reflectionFeature } from './reflection.feature.ts';
import { Module } from '@nestjs/common';

/**
 * What worked well and what could improve (L1¶4, L2¶7, L2¶8): the resolvers and command handlers of
 * `reflectionFeature`.
 */
@Module({
  providers: [
    ReflectionResolver,
    WindowResolver,
    ReflectionFieldsResolver,
    historyResolverOf(Reflection),
    ...providersOf(reflectionFeature),
  ],
})
export class ReflectionModule {
  static readonly definition = reflectionFeature;
}

import { historyResolverOf, providersOf } from '@cylch/graphql';
import { HeldFunction } from './function.graphql.ts';
import { FunctionResolver } from './function.resolver.ts';
import { HoldingFieldsResolver } from './holding-fields.resolver.ts';
import { FunctionFieldsResolver } from './function-fields.resolver.ts';
import { functionFeature } from './function.feature.ts';
import { Module } from '@nestjs/common';

/**
 * Who holds which function or responsibility (L1¶6, L2¶8): the resolvers and command handlers of
 * `functionFeature`.
 */
@Module({
  providers: [
    FunctionResolver,
    HoldingFieldsResolver,
    FunctionFieldsResolver,
    historyResolverOf(HeldFunction),
    ...providersOf(functionFeature),
  ],
})
export class FunctionModule {
  static readonly definition = functionFeature;
}

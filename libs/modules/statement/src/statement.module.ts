import { historyResolverOf, providersOf } from '@cylch/graphql';
import { Statement } from './statement.graphql.ts';
import { StatementResolver } from './statement.resolver.ts';
import { StatementFieldsResolver } from './statement-fields.resolver.ts';
import { statementFeature } from './statement.feature.ts';
import { Module } from '@nestjs/common';

/**
 * What is said of a role, a local model or an objective (L1¶3, L2¶3, L2¶6): the resolvers and
 * command handlers of `statementFeature`.
 */
@Module({
  providers: [
    StatementResolver,
    StatementFieldsResolver,
    historyResolverOf(Statement),
    ...providersOf(statementFeature),
  ],
})
export class StatementModule {
  static readonly definition = statementFeature;
}

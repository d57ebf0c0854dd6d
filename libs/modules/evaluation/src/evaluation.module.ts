import { historyResolverOf, providersOf, withdrawnResolverOf } from '@cylch/graphql';
import { Evaluation } from './evaluation.graphql.ts';
import { EvaluationResolver } from './evaluation.resolver.ts';
import { EvaluationFieldsResolver } from './evaluation-fields.resolver.ts';
import { evaluationFeature } from './evaluation.feature.ts';
import { Module } from '@nestjs/common';

/**
 * Judgements with evidence for and against (L2¶8): the resolvers and command handlers of
 * `evaluationFeature`.
 */
@Module({
  providers: [
    EvaluationResolver,
    EvaluationFieldsResolver,
    historyResolverOf(Evaluation),
    withdrawnResolverOf(Evaluation),
    ...providersOf(evaluationFeature),
  ],
})
export class EvaluationModule {
  static readonly definition = evaluationFeature;
}

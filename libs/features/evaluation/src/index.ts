import { historyResolverOf, type Room } from '@cylch/graphql';
import { Evaluation } from './evaluation.graphql.ts';
import { evaluationsView } from './evaluation.projection.ts';
import { EvaluationResolver } from './evaluation.resolver.ts';
import { evaluationLines } from './evaluation.timeline.ts';
import { evaluation } from './evaluation.ts';
import { recordEvaluation, reviseEvaluation } from './evaluation.wishes.ts';

export { type EvaluationRow, evaluationsView } from './evaluation.projection.ts';
export { evaluation, type EvaluationFact, type EvaluationWish } from './evaluation.ts';

/** A judgement with evidence for and against. */
export const evaluationRoom: Room = {
  decider: evaluation,
  things: [{ category: 'evaluation', projection: evaluationsView, type: Evaluation }],
  projections: [evaluationsView],
  counters: [],
  lines: evaluationLines,
  wishes: [recordEvaluation, reviseEvaluation],
  resolvers: [EvaluationResolver, historyResolverOf(Evaluation)],
  upcasters: {},
};

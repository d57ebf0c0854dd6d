import { type FeatureDefinition } from '@cylch/graphql';
import { Evaluation } from './evaluation.graphql.ts';
import { evaluationsView } from './evaluation.projection.ts';
import { evaluationEntries } from './evaluation.timeline.ts';
import { evaluation } from './evaluation.ts';
import { RecordEvaluation, ReviseEvaluation, WithdrawEvaluation } from './evaluation.commands.ts';

/** A judgement with evidence for and against. */
export const evaluationFeature: FeatureDefinition = {
  decider: evaluation,
  things: [{ category: 'evaluation', projection: evaluationsView, type: Evaluation }],
  projections: [evaluationsView],
  counters: [],
  entries: evaluationEntries,
  commands: [RecordEvaluation, ReviseEvaluation, WithdrawEvaluation],
  upcasters: {},
};

export { evaluationFeature } from './evaluation.feature.ts';
export { EvaluationModule } from './evaluation.module.ts';
export { type EvaluationRow, evaluationsView } from './evaluation.projection.ts';
export { evaluation, type EvaluationEvent, type EvaluationCommand } from './evaluation.ts';

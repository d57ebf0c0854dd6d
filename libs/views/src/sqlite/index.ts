export { type Progress } from './build.ts';
export type { Comparison, RowDifference } from './compare.ts';
export { CheckpointMoved } from './checkpoint.ts';
export { openSqliteViews, type OpeningViews, type OpenViews, PoisonedBuild } from './open.ts';
export { ViewsUnusable } from './problems.ts';
export { type RunnerStatus, ViewsRunner } from './runner.ts';
export { ViewsNotBuilt } from './source.ts';

export { type Progress } from './build.ts';
export type { Comparison, RowDifference } from './compare.ts';
export type { ViewsOptions, OpenViews } from './open.ts';
export { ViewsNotBuilt, ViewsUnusable } from './problems.ts';
export { type RunnerStatus, ViewsRunner } from './runner.ts';

export { operatorRoutes } from './operator-routes.ts';
export { logFor } from './log.ts';
export { Metrics } from './metrics.ts';
export { type Observed, observed } from './observed.ts';
export { LOG, ObservabilityModule } from './observability.module.ts';

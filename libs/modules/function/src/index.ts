export { functionFeature } from './function.feature.ts';
export { FunctionModule } from './function.module.ts';
export { type Held, holdingOn } from './chain.ts';
export { type FunctionRow, functionsView } from './function.projection.ts';
export { type FunctionEvent, functionRules, type FunctionCommand } from './function.ts';

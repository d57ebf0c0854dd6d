export { Conditions, type Condition } from './readiness.ts';
export { begin, endBySignal } from './ending.ts';
export { importInto } from './importing.ts';
export { type Moved, moveInto, type Moving } from './moving.ts';
export { openApplication, type Application } from './application.ts';
export { embedded } from './stores/embedded.ts';
export type { ApplicationOptions, StoresOf } from './stores/stores.ts';
export { watchViews } from './watch.ts';

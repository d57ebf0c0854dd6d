export { Conditions, type Condition } from './condition.ts';
export { begin, endBySignal } from './ending.ts';
export { importInto } from './importing.ts';
export { type Moved, moveInto, type Moving } from './moving.ts';
export { openHouse, type Opened } from './open.ts';
export { embedded } from './stores/embedded.ts';
export type { Opening, StoresOf } from './stores/kept.ts';
export { watchViews } from './watch.ts';

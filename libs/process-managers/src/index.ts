export type { Checkpoints } from './checkpoints.ts';
export { memoryCheckpoints } from './memory/index.ts';
export { type ProcessManager, reaction, type Reaction } from './process.ts';
export { type RunningProcessManagers, runProcessManagers, type Running } from './runner.ts';
export * from './policies/index.ts';

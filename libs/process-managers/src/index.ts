export type { Checkpoints } from './checkpoints.ts';
export { memoryCheckpoints } from './memory/index.ts';
export { type Process, reaction, type Reaction } from './process.ts';
export { type Processes, runProcesses, type Running } from './runner.ts';
export * from './policies/index.ts';

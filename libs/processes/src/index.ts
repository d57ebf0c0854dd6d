export { type Checkpoints, memoryCheckpoints } from './checkpoints.ts';
export type { Process, Reaction } from './process.ts';
export { type Processes, runProcesses, type Running } from './runner.ts';

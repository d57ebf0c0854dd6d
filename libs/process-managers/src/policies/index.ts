import type { ProcessManager } from '../process.ts';
import { carryIntoNextCycle } from './carry-into-next-cycle.ts';
import { handOver } from './hand-over.ts';
import { unblockWhenPublished } from './unblock-when-published.ts';

/** What crosses features. To add a process manager: write its file, and put its process here. */
export const PROCESS_MANAGERS: readonly ProcessManager[] = [
  unblockWhenPublished,
  carryIntoNextCycle,
  handOver,
];

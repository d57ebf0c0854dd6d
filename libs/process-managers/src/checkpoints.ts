import type { LogPosition } from '@cylch/kernel';

/**
 * How far each process has come: it outlives rebuilds of the views. Losing it does no harm, since
 * effects are recorded once. Each adapter passes the contract in `contract/`.
 */
export interface Checkpoints {
  /** The place that a process has reached; 0 where it has reached none. */
  read(process: string): Promise<LogPosition>;
  /**
   * Resolves once it is kept. A place before the one that stands changes nothing: one that stalled
   * and wakes takes nothing back.
   */
  write(process: string, position: LogPosition): Promise<void>;
  /** Holds nothing afterwards; what was written stays. */
  close(): Promise<void>;
}

import type { LogPosition } from '@cylch/kernel';
import type { Checkpoints } from '../checkpoints.ts';

/** Checkpoints that last as long as the process: for trials. */
export function memoryCheckpoints(): Checkpoints {
  const kept = new Map<string, LogPosition>();
  const at = (name: string): LogPosition => kept.get(name) ?? (0 as LogPosition);
  return {
    read: (name) => Promise.resolve(at(name)),
    write: (name, position) =>
      Promise.resolve(void kept.set(name, Math.max(at(name), position) as LogPosition)),
    close: () => Promise.resolve(),
  };
}

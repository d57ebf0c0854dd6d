import type { LogPosition } from '@cylch/kernel';

/** How far each process has come: it outlives rebuilds of the views. Losing it does no harm, since effects are recorded once. */
export interface Checkpoints {
  read(process: string): LogPosition;
  write(process: string, position: LogPosition): void;
  close(): void;
}

/** Checkpoints that last as long as the process: for trials. */
export function memoryCheckpoints(): Checkpoints {
  const kept = new Map<string, LogPosition>();
  return { read: (name) => kept.get(name) ?? (0 as LogPosition), write: (name, position) => { kept.set(name, position); }, close: () => undefined };
}

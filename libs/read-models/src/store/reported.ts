import type { Position, StoredEvent } from '@cylch/kernel';
import { Poison, type PoisonReport } from '../fold/poison.ts';

/**
 * What an event came to; where a view cannot fold it, the report of that. Any other problem is
 * thrown on.
 */
export function reported<T>(
  stored: StoredEvent,
  position: Position,
  run: () => T,
): Readonly<{ done: T }> | Readonly<{ poison: PoisonReport }> {
  try {
    return { done: run() };
  } catch (problem) {
    if (!(problem instanceof Poison)) throw problem;
    return {
      poison: {
        position,
        event: stored.id,
        type: stored.type,
        stream: stored.stream,
        view: problem.view,
        message: problem.message,
      },
    };
  }
}

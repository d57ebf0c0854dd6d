import type { EventId, Position, StreamId } from '@cylch/kernel';

/**
 * What stopped the views: the event and the view that could not fold it. Nothing of this event is
 * written, nor of any after it.
 */
export type PoisonReport = Readonly<{
  position: Position;
  event: EventId;
  type: string;
  stream: StreamId;
  view: string;
  message: string;
}>;

/** A view could not fold an event: a fault of the code, since the record does not change. */
export class Poison extends Error {
  readonly view: string;
  constructor(view: string, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.name = 'Poison';
    this.view = view;
  }
}

/** Runs part of a fold in the name of a view. */
export function inView<T>(view: string, run: () => T): T {
  try {
    return run();
  } catch (cause) {
    throw cause instanceof Poison ? cause : new Poison(view, cause);
  }
}

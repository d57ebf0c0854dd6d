import { randomUUID } from 'node:crypto';
import type { EventId, NewEvent, StoredEvent, StreamId } from '@cylch/kernel';

/** A stream that no other trial uses. */
export const someStream = (): StreamId => `trial-${randomUUID()}` as StreamId;
/**
 * An event with contents that a careless log would change: key order, white space, letters beyond
 * ASCII.
 */
export const someEvent = (more: Partial<NewEvent> = {}): NewEvent => ({
  id: randomUUID() as EventId,
  type: 'TrialHeld',
  data: '{"b":"Ynys Môn — tŷ 🐉","a":[1.0,2]}',
  metadata: '{"schemaVersion":1, "10":1.0,"9":2}',
  ...more,
});
/** So many of them, each with an id of its own. */
export const someEvents = (count: number): readonly NewEvent[] =>
  Array.from({ length: count }, () => someEvent());
export const idsOf = (events: readonly Pick<StoredEvent, 'id'>[]): readonly string[] =>
  events.map(({ id }) => id);

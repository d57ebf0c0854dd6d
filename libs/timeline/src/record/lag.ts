import type { EventLog } from '@cylch/event-store';
import type { Clock, Metadata, Position } from '@cylch/kernel';
import type { Views } from '@cylch/read-models';

/** Between what the lag is measured: the record and the read models, by the clock. */
export type Measured = Readonly<{ log: EventLog; views: Views; now: Clock }>;

/**
 * How far the views are behind the record, in events and in milliseconds. `newest` is the position
 * of the newest event, `views` that which they have reached.
 */
export type Lag = Readonly<{ newest: Position; views: Position; events: number; ms: number }>;

/**
 * Measured now. `ms` is the age of the oldest event that the views do not have yet; 0 where they
 * have all.
 */
export async function lagOf({ log, views, now }: Measured): Promise<Lag> {
  const [reached, head] = await Promise.all([views.checkpoint(), log.head()]);
  const events = head <= reached.logPosition ? 0 : await log.distance(reached.logPosition, head);
  const newest = (reached.position + events) as Position;
  if (events === 0) return { newest, views: reached.position, events, ms: 0 };
  const [oldest] = await log.readAll(reached.logPosition, 1);
  const since = oldest === undefined ? now() : (JSON.parse(oldest.metadata) as Metadata).recordedAt;
  return {
    newest,
    views: reached.position,
    events,
    ms: Math.max(0, Date.parse(now()) - Date.parse(since)),
  };
}

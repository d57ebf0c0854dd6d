import {
  dayOf,
  ensure,
  type Instant,
  type LogPosition,
  type Position,
  Refusal,
} from '@cylch/kernel';
import type { AtInput, AsOf } from './at.ts';
import { placeKnownAt } from './known-at.ts';
import { PATIENCE_MS } from './patience.ts';
import type { RequestPorts } from './request-ports.ts';

type Stores = Pick<RequestPorts, 'log' | 'views'>;
/** The newest place, and when it became known. */
type Newest = Readonly<{ place: AsOf; knownAt: Instant }>;

/** The newest place that the views know, and today: where a request stands that names no other. */
export async function newestPlace(
  { views }: Pick<RequestPorts, 'views'>,
  now: Instant,
): Promise<Newest> {
  const { position, knownAt } = await views.checkpoint();
  return { place: { position, on: dayOf(now), pinned: false }, knownAt };
}

/**
 * The place that `at` names.
 * @throws Refusal BAD_USER_INPUT (both, or a moment in the future), UNKNOWN_POSITION, STALE_VIEW,
 * UNAVAILABLE.
 */
export async function placeFor(
  ports: Stores & Pick<RequestPorts, 'moments'>,
  at: AtInput,
  begun: Readonly<{ now: Instant; newest: Newest }>,
): Promise<AsOf> {
  const { position, knownAt, on, minPosition } = at;
  ensure(position == null || knownAt == null, 'BAD_USER_INPUT', {
    field: 'at',
    problem: 'NOT_BOTH',
    fields: 'position, knownAt',
  });
  if (minPosition != null) await waitFor(ports, minPosition);
  if (position != null) {
    const place = await knownPlace(ports, position);
    return { position, on: on ?? dayOf(place), pinned: true };
  }
  if (knownAt != null) {
    ensure(knownAt <= begun.now, 'BAD_USER_INPUT', {
      field: 'at.knownAt',
      problem: 'MOMENT_IN_THE_FUTURE',
      now: begun.now,
    });
    return {
      position: await placeKnownAt(ports, knownAt, begun.newest.knownAt),
      on: on ?? dayOf(knownAt),
      pinned: true,
    };
  }
  const { place } = minPosition == null ? begun.newest : await newestPlace(ports, begun.now);
  return on == null ? place : { ...place, on, pinned: true };
}

/**
 * The moment at which a position became known. Position 0, before the first fact, stands at the
 * beginning of time.
 */
async function knownPlace(ports: Stores, position: Position): Promise<Instant> {
  await waitFor(ports, position);
  if (position === 0) return new Date(0).toISOString() as Instant;
  const place = (await ports.views.places([position])).get(position);
  ensure(place !== undefined, 'STALE_VIEW', { position: String(position), viewsPosition: '…' });
  return place.knownAt;
}

/** Waits until the views have reached a position of the record. */
async function waitFor({ log, views }: Stores, position: Position): Promise<void> {
  const reached = await views.checkpoint();
  if (position <= reached.position) return;
  const head = await log.head();
  const caughtUp =
    head === reached.logPosition ? reached : await views.reachedLog(head, PATIENCE_MS);
  if (caughtUp !== undefined && position <= caughtUp.position) return;
  const { position: standing } = await views.checkpoint();
  if (position <= standing) return;
  const values = {
    position: String(position),
    newest: String(standing),
    viewsPosition: String(standing),
  };
  throw new Refusal(caughtUp === undefined ? 'STALE_VIEW' : 'UNKNOWN_POSITION', values);
}

/**
 * Waits until the read models have the fact at a place of the log. @throws Refusal STALE_VIEW where
 * they do not in time.
 */
export async function landed(
  { views }: Pick<RequestPorts, 'views'>,
  logPosition: LogPosition,
): Promise<Position> {
  const place = await views.reachedLog(logPosition, PATIENCE_MS);
  if (place !== undefined) return place.position;
  throw new Refusal('STALE_VIEW', {
    position: '…',
    viewsPosition: String((await views.checkpoint()).position),
  });
}

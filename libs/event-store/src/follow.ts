import type { LogPosition, StoredEvent } from '@cylch/kernel';
import type { Batch } from './event-log.ts';

const PAGE = 1_000;

/** What following needs of a log: reading on from a place, and sleeping until there may be more. */
export type Followed = Readonly<{
  read: (
    after: LogPosition,
    limit: number,
  ) => readonly StoredEvent[] | Promise<readonly StoredEvent[]>;
  /**
   * Changes with each piece of news. Asked before a read: what comes between the read and the sleep
   * is not slept through.
   */
  news: () => number;
  sleep: (signal: AbortSignal, seen: number) => Promise<void>;
  closed: () => boolean;
}>;

/**
 * Catching up and living on by the same reads, so that there is no gap between the two. A page is
 * read when the one before it was taken: a slow reader holds nothing up and piles nothing up.
 */
export async function* followFrom(
  log: Followed,
  after: LogPosition,
  signal: AbortSignal,
): AsyncGenerator<Batch, undefined> {
  let place = after;
  let told = false;
  while (!signal.aborted && !log.closed()) {
    const seen = log.news();
    const events = await log.read(place, PAGE);
    if (signal.aborted || log.closed()) break;
    const caughtUp = events.length < PAGE;
    if (events.length > 0 || !told) {
      place = events.at(-1)?.logPosition ?? place;
      told = caughtUp;
      yield { events, caughtUp };
    } else {
      await log.sleep(signal, seen);
    }
  }
  return undefined;
}

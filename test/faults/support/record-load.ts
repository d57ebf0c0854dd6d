import { someEvents, someStream } from '@cylch/event-store/contract';
import type { EventId, LogPosition, StreamId } from '@cylch/kernel';
import { type EventLog, NO_STREAM, RecordUnusable } from '@cylch/event-store';

type Written = Readonly<{ stream: StreamId; ids: readonly EventId[]; place: LogPosition }>;
export type Load = Readonly<{
  written: readonly Written[];
  refused: () => number;
  until: (count: number) => Promise<void>;
  stop: () => Promise<void>;
}>;

/**
 * Writers that append two events at a time, each to a stream of its own by the revision it expects.
 * What was refused as unreachable is sent again by the same ids, as a caller would; any other
 * refusal ends the trial.
 */
export function loadOf(log: EventLog, writers: number): Load {
  const written: Written[] = [];
  let [stopped, refused] = [false, 0];
  const writing = Array.from({ length: writers }, async () => {
    const stream = someStream();
    for (let expected = NO_STREAM; !stopped; expected += 2) {
      const events = someEvents(2);
      for (let done = false; !done;) {
        try {
          const { logPosition: place } = await log.append(stream, expected, events);
          written.push({ stream, ids: events.map(({ id }) => id), place });
          done = true;
        } catch (problem) {
          if (!(problem instanceof RecordUnusable) || problem.reason !== 'UNREACHABLE')
            throw problem;
          refused += 1;
        }
      }
    }
  });
  const ended = Promise.all(writing);
  ended.catch(() => undefined);
  return {
    written,
    refused: () => refused,
    until: async (count) => {
      while (written.length < count)
        await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 5))]);
    },
    stop: async () => {
      stopped = true;
      await ended;
    },
  };
}

export type Seen = Readonly<{ id: EventId; stream: StreamId; logPosition: LogPosition }>;
export type Follower = Readonly<{
  seen: readonly Seen[];
  until: (count: number) => Promise<void>;
  stop: () => Promise<void>;
}>;

/** Follows a record from a place on and remembers what it saw, in its order. */
export function followerOf(log: EventLog, after: LogPosition): Follower {
  const seen: Seen[] = [];
  const ending = new AbortController();
  const following = (async () => {
    for await (const { events } of log.follow(after, ending.signal))
      seen.push(...events.map(({ id, stream, logPosition }) => ({ id, stream, logPosition })));
  })();
  following.catch(() => undefined);
  return {
    seen,
    until: async (count) => {
      while (seen.length < count)
        await Promise.race([following, new Promise((resolve) => setTimeout(resolve, 5))]);
    },
    stop: async () => {
      ending.abort();
      await following;
    },
  };
}

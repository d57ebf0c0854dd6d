import type { LogPosition, NewEvent, StoredEvent, StreamId } from '@cylch/kernel';
import { type Appended, type EventLog, NO_STREAM, WrongRevision } from '../event-log.ts';

/** What rules need of a log: streams to read, and a place to append to. */
export type Streams = Pick<EventLog, 'append' | 'readStream'>;

/**
 * Reads through to a log and keeps what is appended to itself, from the place after `head`: for
 * trying an import whole before anything is written (ADR 4).
 */
export function overlay(base: Streams, head: LogPosition): Streams {
  const added = new Map<string, StoredEvent[]>();
  let newest: number = head;
  const readStream = async (stream: StreamId): Promise<readonly StoredEvent[]> => [
    ...(await base.readStream(stream)),
    ...(added.get(stream) ?? []),
  ];
  return {
    readStream,
    async append(
      stream: StreamId,
      expected: number,
      events: readonly NewEvent[],
    ): Promise<Appended> {
      const past = await readStream(stream);
      if ((past.at(-1)?.revision ?? NO_STREAM) !== expected)
        throw new WrongRevision(stream, expected);
      const mine = added.get(stream) ?? [];
      for (const [index, event] of events.entries())
        mine.push({
          ...event,
          stream,
          revision: expected + 1 + index,
          logPosition: (newest += 1) as LogPosition,
        });
      added.set(stream, mine);
      return {
        eventIds: events.map(({ id }) => id),
        revision: expected + events.length,
        logPosition: newest as LogPosition,
      };
    },
  };
}

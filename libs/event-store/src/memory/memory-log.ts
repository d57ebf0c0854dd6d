import type { LogPosition, NewEvent, StoredEvent, StreamId } from '@cylch/kernel';
import {
  type Appended,
  type Batch,
  type EventLog,
  NO_STREAM,
  WrongRevision,
} from '../event-log.ts';
import { followFrom } from '../follow.ts';

/** A log in memory, for trials. */
export const memoryLog = (): EventLog => new MemoryLog();

class MemoryLog implements EventLog {
  readonly #events: StoredEvent[] = [];
  readonly #streams = new Map<string, StoredEvent[]>();
  readonly #byId = new Map<string, StoredEvent>();
  readonly #sleepers = new Set<() => void>();
  #closed = false;

  append(stream: StreamId, expected: number, events: readonly NewEvent[]): Promise<Appended> {
    const mine = this.#streams.get(stream) ?? [];
    const eventIds = events.map(({ id }) => id);
    const standing = events.flatMap(({ id }) => this.#byId.get(id) ?? []);
    const repeated =
      standing.length === events.length &&
      standing.every(
        (event, index) => event.stream === stream && event.revision === expected + 1 + index,
      );
    const last = standing.at(-1);
    if (last !== undefined && repeated)
      return Promise.resolve({
        eventIds,
        revision: expected + events.length,
        logPosition: last.logPosition,
      });
    if (last !== undefined || (mine.at(-1)?.revision ?? NO_STREAM) !== expected)
      return Promise.reject(new WrongRevision(stream, expected));
    for (const [index, event] of events.entries())
      this.#keep(
        {
          ...event,
          stream,
          revision: expected + 1 + index,
          logPosition: (this.#events.length + 1) as LogPosition,
        },
        mine,
      );
    this.#wake();
    return Promise.resolve({
      eventIds,
      revision: expected + events.length,
      logPosition: this.#events.length as LogPosition,
    });
  }

  readStream(stream: StreamId): Promise<readonly StoredEvent[]> {
    return Promise.resolve([...(this.#streams.get(stream) ?? [])]);
  }
  readAll(after: LogPosition, limit: number): Promise<readonly StoredEvent[]> {
    return Promise.resolve(this.#events.slice(after, after + limit));
  }
  readAt(positions: readonly LogPosition[]): Promise<readonly StoredEvent[]> {
    return Promise.resolve(positions.flatMap((position) => this.#events[position - 1] ?? []));
  }
  head(): Promise<LogPosition> {
    return Promise.resolve(this.#events.length as LogPosition);
  }
  distance(from: LogPosition, to: LogPosition): Promise<number> {
    return Promise.resolve(Math.max(0, to - from));
  }
  follow(after: LogPosition, signal: AbortSignal): AsyncIterable<Batch> {
    return followFrom(
      {
        read: (from, limit) => this.#events.slice(from, from + limit),
        news: () => this.#events.length,
        sleep: (ending) => this.#sleep(ending),
        closed: () => this.#closed,
      },
      after,
      signal,
    );
  }
  close(): Promise<void> {
    this.#closed = true;
    this.#wake();
    return Promise.resolve();
  }

  #keep(event: StoredEvent, mine: StoredEvent[]): void {
    this.#events.push(event);
    mine.push(event);
    this.#streams.set(event.stream, mine);
    this.#byId.set(event.id, event);
  }
  #wake(): void {
    for (const awake of [...this.#sleepers]) awake();
  }
  #sleep(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const awake = (): void => {
        this.#sleepers.delete(awake);
        signal.removeEventListener('abort', awake);
        resolve();
      };
      this.#sleepers.add(awake);
      signal.addEventListener('abort', awake, { once: true });
    });
  }
}

import type { EventId, LogPosition, NewEvent, StoredEvent, StreamId } from '@cylch/kernel';

/** Revision of a stream that has no events yet; the first event has revision 0. */
export const NO_STREAM = -1;
/** The place before the first event of any log. */
export const START = 0 as LogPosition;

/** Where an append ended up: ids in the order of the events, revision and place of the last one. */
export type Appended = Readonly<{
  eventIds: readonly EventId[];
  revision: number;
  logPosition: LogPosition;
}>;

/**
 * A stretch of the log in its order. `caughtUp` is true where the log held nothing more when it was
 * read.
 */
export type Batch = Readonly<{ events: readonly StoredEvent[]; caughtUp: boolean }>;

/**
 * The record as a log keeps it: append-only streams in one global order. Adapters know nothing of
 * what events say. Each adapter passes `@cylch/event-store/contract`.
 */
export interface EventLog {
  /**
   * Appends to a stream whose newest revision is `expected` ({@link NO_STREAM} where there is
   * none); resolves once the events are durable. Idempotent by event id: events already there, at
   * that place, are answered as before.
   * @throws WrongRevision where another writer was first; nothing is written then.
   */
  append(stream: StreamId, expected: number, events: readonly NewEvent[]): Promise<Appended>;
  /** All events of a stream in order; none where there is no such stream. */
  readStream(stream: StreamId): Promise<readonly StoredEvent[]>;
  /** Up to `limit` events after a place, in the order of the log. */
  readAll(after: LogPosition, limit: number): Promise<readonly StoredEvent[]>;
  /** The events at these places, in the order asked for; a place without one is left out. */
  readAt(positions: readonly LogPosition[]): Promise<readonly StoredEvent[]>;
  /**
   * Everything after a place and then what comes, without a gap between the two. A slow reader is
   * waited for: nothing piles up in memory. Ends when the signal aborts or the log is closed.
   */
  follow(after: LogPosition, signal: AbortSignal): AsyncIterable<Batch>;
  /** Place of the newest event; {@link START} where there is none. */
  head(): Promise<LogPosition>;
  /**
   * How many events lie after `from`, up to and with `to`: exact up to 10 000, and beyond that on
   * logs whose positions are ordinals.
   */
  distance(from: LogPosition, to: LogPosition): Promise<number>;
  /**
   * Ends who follows, and waits a little for appends that have begun; nothing is held afterwards.
   * Closing again does nothing.
   */
  close(): Promise<void>;
}

/** Another writer was first: read the stream again and decide again. */
export class WrongRevision extends Error {
  readonly stream: StreamId;
  constructor(stream: StreamId, expected: number) {
    super(`${stream} is no longer at revision ${String(expected)}`);
    this.name = 'WrongRevision';
    this.stream = stream;
  }
}

/**
 * The record cannot be opened or written. `reason` is stable; the message says what an operator can
 * do. UNREACHABLE passes by itself, and of an append it leaves open whether it was written: sent
 * again by the same event ids, it is written once.
 */
export class RecordUnusable extends Error {
  readonly reason:
    | 'FOREIGN'
    | 'DAMAGED'
    | 'NEWER_SCHEMA'
    | 'FULL_DISK'
    | 'LOCKED'
    | 'UNREACHABLE'
    | 'REFUSED'
    | 'MISADDRESSED';
  constructor(reason: RecordUnusable['reason'], message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'RecordUnusable';
    this.reason = reason;
  }
}

/**
 * An append was not acknowledged for as long as it may be sent under the moment that its events
 * bear. Whether it was written is not known: decide again, under a new moment; sent again by the
 * same event ids, it is written once.
 */
export class Overdue extends RecordUnusable {
  constructor(cause: RecordUnusable) {
    super('UNREACHABLE', cause.message, cause);
    this.name = 'Overdue';
  }
}

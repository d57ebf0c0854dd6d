import type { LogPosition, NewEvent, StoredEvent, StreamId } from '@cylch/kernel';
import { setTimeout as wait } from 'node:timers/promises';
import {
  type Appended,
  type Batch,
  type EventLog,
  Overdue,
  RecordUnusable,
  START,
} from '../event-log.ts';
import { followFrom } from '../follow.ts';
import { Appends } from './appends.ts';
import { Connection } from './connection.ts';
import { Counting } from './counting.ts';
import { readingAhead } from './following.ts';
import { Patience } from './patience.ts';
import { closed } from './problems.ts';
import { Reading } from './reading.ts';
import { Wakening } from './wakening.ts';

/** Which cluster holds the record, and how long it is waited for. */
export type KurrentLogOptions = Readonly<{
  /** `esdb://…` or `esdb+discover://…`, as the client takes it. */
  url: string;
  /** How long an append or a read is asked again while a leader is being found, in milliseconds. */
  patienceMs?: number;
  /**
   * How long an append is sent again under the moment that its events bear, in milliseconds; left
   * out: as long as all else.
   */
  sendMs?: number;
  /** How long the cluster may say nothing before it is asked anew, in milliseconds. */
  silenceMs?: number;
}>;

/**
 * The record on a KurrentDB (EventStoreDB) cluster; its position is the log’s byte offset. The
 * cluster need not be there yet: what is asked while it is away is refused as UNREACHABLE in the
 * end, and goes on once it is there.
 * @throws RecordUnusable MISADDRESSED
 */
export const openKurrentLog = ({
  url,
  patienceMs = 15_000,
  sendMs = patienceMs,
  silenceMs = 8_000,
}: KurrentLogOptions): EventLog =>
  new KurrentLog(new Connection(url), { patienceMs, sendMs, silenceMs });

/** How long closing waits for what is under way. */
const LAST_WAIT_MS = 2_000;

class KurrentLog implements EventLog {
  readonly #connection: Connection;
  readonly #reading: Reading;
  readonly #appends: Appends;
  readonly #wakening: Wakening;
  readonly #patience: Patience;
  readonly #sending: Patience | undefined;
  readonly #counting = new Counting((after, limit) => this.readAll(after, limit));
  readonly #pending = new Set<Promise<unknown>>();
  readonly #closing = new AbortController();
  #closed = false;

  constructor(
    connection: Connection,
    { patienceMs, sendMs, silenceMs }: Required<Omit<KurrentLogOptions, 'url'>>,
  ) {
    this.#connection = connection;
    this.#reading = new Reading(connection, silenceMs);
    this.#appends = new Appends(connection, silenceMs);
    this.#wakening = new Wakening(connection);
    this.#patience = new Patience(connection, patienceMs, this.#closing.signal);
    this.#sending =
      sendMs < patienceMs ? new Patience(connection, sendMs, this.#closing.signal) : undefined;
  }

  async append(stream: StreamId, expected: number, events: readonly NewEvent[]): Promise<Appended> {
    const revision = expected + events.length;
    const place = (await this.#sent(() => this.#appends.append(stream, expected, events)))
      .getPosition()
      ?.getCommitPosition();
    const logPosition =
      place === undefined ? await this.#placeOf(stream, revision) : (Number(place) as LogPosition);
    return { eventIds: events.map(({ id }) => id), revision, logPosition };
  }

  readStream(stream: StreamId): Promise<readonly StoredEvent[]> {
    return this.#asked(() => this.#reading.stream(stream));
  }
  readAll(after: LogPosition, limit: number): Promise<readonly StoredEvent[]> {
    return this.#asked(() => this.#reading.after(after, limit));
  }
  async readAt(positions: readonly LogPosition[]): Promise<readonly StoredEvent[]> {
    const found = await Promise.all(
      positions.map((position) => this.#asked(() => this.#reading.at(position))),
    );
    return found.filter((event) => event !== undefined);
  }
  head(): Promise<LogPosition> {
    return this.#asked(() => this.#reading.head());
  }
  distance(from: LogPosition, to: LogPosition): Promise<number> {
    return this.#counting.distance(from, to);
  }

  follow(after: LogPosition, signal: AbortSignal): AsyncIterable<Batch> {
    const ended = AbortSignal.any([signal, this.#closing.signal]);
    return followFrom(
      {
        read: readingAhead((from, limit) => this.readAll(from, limit), ended),
        news: () => this.#wakening.count,
        sleep: (ending, seen) => this.#wakening.sleep(ending, seen),
        closed: () => this.#closed,
      },
      after,
      ended,
    );
  }

  /** Waits a little for what is under way; what is not answered then is refused as UNREACHABLE. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    this.#wakening.end();
    await Promise.race([
      Promise.allSettled(this.#pending),
      wait(LAST_WAIT_MS, undefined, { ref: false }),
    ]);
    this.#closing.abort();
    await this.#connection.close();
  }

  async #placeOf(stream: StreamId, revision: number): Promise<LogPosition> {
    return (
      (await this.readStream(stream)).find((event) => event.revision === revision)?.logPosition ??
      START
    );
  }

  /** @throws Overdue where it was sent for as long as it may be */
  async #sent<T>(send: () => Promise<T>): Promise<T> {
    if (this.#sending === undefined) return this.#asked(send);
    try {
      return await this.#asked(send, this.#sending);
    } catch (problem) {
      throw !this.#closed && problem instanceof RecordUnusable && problem.reason === 'UNREACHABLE'
        ? new Overdue(problem)
        : problem;
    }
  }

  async #asked<T>(ask: () => Promise<T>, patience = this.#patience): Promise<T> {
    if (this.#closed) throw closed();
    const asked = patience.with(ask);
    this.#pending.add(asked);
    try {
      return await asked;
    } finally {
      this.#pending.delete(asked);
    }
  }
}

import { setTimeout as sleep } from 'node:timers/promises';
import { EventStoreDBClient, NO_STREAM as NOT_THERE, WrongExpectedVersionError } from '@eventstore/db-client';
import type { LogPosition, NewEvent, StoredEvent, StreamId } from '@cylch/kernel';
import pRetry from 'p-retry';
import { type Appended, type Batch, type EventLog, NO_STREAM, START, WrongRevision } from '../event-log.ts';
import { followFrom } from '../follow.ts';
import { mayPass, unreachable } from './problems.ts';
import { Reading } from './reading.ts';
import { asGiven } from './stored.ts';
import { Wakening } from './wakening.ts';

export type KurrentLogOptions = Readonly<{
  /** `esdb://…` or `esdb+discover://…`, as the client takes it. */
  url: string;
  /** How often an append or a read is asked again while a leader is being found. */
  retries?: number;
}>;

/** The record on a KurrentDB (EventStoreDB) cluster; its position is the log's byte offset. */
export const openKurrentLog = ({ url, retries = 8 }: KurrentLogOptions): EventLog => new KurrentLog(EventStoreDBClient.connectionString(url), retries);

const LAST_WAIT_MS = 1_000;

class KurrentLog implements EventLog {
  readonly #client: EventStoreDBClient;
  readonly #reading: Reading;
  readonly #wakening: Wakening;
  readonly #retries: number;
  #closed = false;

  constructor(client: EventStoreDBClient, retries: number) {
    this.#client = client;
    this.#reading = new Reading(client);
    this.#wakening = new Wakening(client);
    this.#retries = retries;
  }

  async append(stream: StreamId, expected: number, events: readonly NewEvent[]): Promise<Appended> {
    try {
      const { position } = await this.#patiently(() => this.#client.appendToStream(stream, events.map(asGiven), { expectedRevision: expected === NO_STREAM ? NOT_THERE : BigInt(expected) }));
      const eventIds = events.map(({ id }) => id);
      const logPosition = position === undefined ? await this.#placeOf(stream, expected + events.length) : (Number(position.commit) as LogPosition);
      return { eventIds, revision: expected + events.length, logPosition };
    } catch (problem) {
      throw problem instanceof WrongExpectedVersionError ? new WrongRevision(stream, expected) : problem;
    }
  }

  readStream(stream: StreamId): Promise<readonly StoredEvent[]> { return this.#patiently(() => this.#reading.stream(stream)); }
  readAll(after: LogPosition, limit: number): Promise<readonly StoredEvent[]> { return this.#patiently(() => this.#reading.after(after, limit)); }
  async readAt(positions: readonly LogPosition[]): Promise<readonly StoredEvent[]> {
    const found = await this.#patiently(() => Promise.all(positions.map((position) => this.#reading.at(position))));
    return found.filter((event) => event !== undefined);
  }
  head(): Promise<LogPosition> { return this.#patiently(() => this.#reading.head()); }
  async distance(from: LogPosition, to: LogPosition): Promise<number> {
    let count = 0;
    for (let at = from; at < to;) {
      const page = await this.readAll(at, 1_000);
      count += page.filter(({ logPosition }) => logPosition <= to).length;
      at = page.at(-1)?.logPosition ?? to;
    }
    return count;
  }
  follow(after: LogPosition, signal: AbortSignal): AsyncIterable<Batch> {
    return followFrom({
      read: (from, limit) => (this.#closed ? [] : this.readAll(from, limit)),
      sleep: (ending) => this.#wakening.sleep(ending),
      closed: () => this.#closed,
    }, after, signal);
  }
  async close(): Promise<void> {
    this.#closed = true;
    await this.#wakening.end();
    // The client may wait for a stream that an append has broken; nothing is owed to it any more.
    await Promise.race([this.#client.dispose(), sleep(LAST_WAIT_MS, undefined, { ref: false })]);
  }

  async #placeOf(stream: StreamId, revision: number): Promise<LogPosition> {
    const found = (await this.readStream(stream)).find((event) => event.revision === revision);
    return found?.logPosition ?? START;
  }

  /** Asks again where the trouble may pass. @throws RecordUnusable where it does not. */
  async #patiently<T>(ask: () => Promise<T>): Promise<T> {
    try {
      return await pRetry(ask, { retries: this.#closed ? 0 : this.#retries, minTimeout: 50, factor: 2, maxTimeout: 2_000, randomize: true, shouldRetry: ({ error }) => !this.#closed && mayPass(error) });
    } catch (problem) {
      throw mayPass(problem) ? unreachable(problem) : problem;
    }
  }
}

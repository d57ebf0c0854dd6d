import { BACKWARDS, END, type EventStoreDBClient, FORWARDS, type ReadPosition, START as BEGINNING, StreamNotFoundError } from '@eventstore/db-client';
import type { LogPosition, StoredEvent, StreamId } from '@cylch/kernel';
import { START } from '../event-log.ts';
import { asStored, isSystem } from './stored.ts';

/** The server has no filter for reading all: its own events are read and left out. */
const PAGE = 1_000;
const FEW = 32;

const placeOf = (position: LogPosition): ReadPosition => (position === START ? BEGINNING : { commit: BigInt(position), prepare: BigInt(position) });

/** Reads from the leader only: what a rule decides on must be the newest that was acknowledged. */
export class Reading {
  readonly #client: EventStoreDBClient;
  constructor(client: EventStoreDBClient) {
    this.#client = client;
  }

  async stream(stream: StreamId): Promise<readonly StoredEvent[]> {
    const found: StoredEvent[] = [];
    try {
      for await (const { event } of this.#client.readStream(stream, { direction: FORWARDS, fromRevision: BEGINNING, requiresLeader: true })) {
        if (event !== undefined) found.push(asStored({ ...event, position: event.position ?? { commit: 0n, prepare: 0n } }));
      }
    } catch (problem) {
      if (!(problem instanceof StreamNotFoundError)) throw problem;
    }
    return found;
  }

  async after(after: LogPosition, limit: number): Promise<readonly StoredEvent[]> {
    const found: StoredEvent[] = [];
    for (let from = after, more = true; more && found.length < limit;) {
      let read = 0;
      for await (const { event } of this.#client.readAll({ direction: FORWARDS, fromPosition: placeOf(from), maxCount: PAGE, requiresLeader: true })) {
        read += 1;
        // A page begins with the event of the place it is asked for.
        if (event === undefined || Number(event.position.commit) <= from) continue;
        from = Number(event.position.commit) as LogPosition;
        if (!isSystem(event) && found.length < limit) found.push(asStored(event));
      }
      more = read === PAGE;
    }
    return found;
  }

  async at(position: LogPosition): Promise<StoredEvent | undefined> {
    for await (const { event } of this.#client.readAll({ direction: FORWARDS, fromPosition: placeOf(position), maxCount: 1, requiresLeader: true })) {
      if (event !== undefined && Number(event.position.commit) === position && !isSystem(event)) return asStored(event);
    }
    return undefined;
  }

  async head(): Promise<LogPosition> {
    for (let from: ReadPosition = END, more = true; more;) {
      let read = 0;
      for await (const { event } of this.#client.readAll({ direction: BACKWARDS, fromPosition: from, maxCount: from === END ? FEW : PAGE, requiresLeader: true })) {
        read += 1;
        if (event === undefined) continue;
        if (!isSystem(event)) return Number(event.position.commit) as LogPosition;
        from = event.position;
      }
      more = read > 0;
    }
    return START;
  }
}

import type { ReadReq } from '@eventstore/db-client/generated/streams_pb.js';
import type { LogPosition, StoredEvent, StreamId } from '@cylch/kernel';
import { RecordUnusable, START } from '../event-log.ts';
import { type Connection, read } from './connection.ts';
import { backwards, forwards, ofStream } from './messages.ts';
import { Silence, told } from './problems.ts';
import { type Answer, isSystem } from './stored.ts';

const PAGE = 1_000;
const FEW = 8;

/**
 * Reads from the leader only: what a rule decides on must be the newest that was acknowledged. The
 * server’s own events are read and left out: reading all has no filter.
 */
export class Reading {
  readonly #connection: Connection;
  readonly #silenceMs: number;

  constructor(connection: Connection, silenceMs: number) {
    this.#connection = connection;
    this.#silenceMs = silenceMs;
  }

  /** @throws RangeError where a server too old does not tell the places of a stream’s events */
  async stream(stream: StreamId): Promise<readonly StoredEvent[]> {
    const events = await this.#all(ofStream(stream));
    if (!events.every(({ logPosition }) => Number.isSafeInteger(logPosition)))
      throw new RangeError(
        'The server gives no places with the events of a stream: version 22.10 or later is needed',
      );
    return events;
  }

  async after(after: LogPosition, limit: number): Promise<readonly StoredEvent[]> {
    const found: StoredEvent[] = [];
    for (let from = after, more = true; more && found.length < limit;) {
      // A page begins with the event of the place it is asked for.
      const count = Math.min(PAGE, limit - found.length) + 1;
      const page = await this.#all(forwards(from, count));
      for (const event of page) if (event.logPosition > from && !isSystem(event)) found.push(event);
      from = page.at(-1)?.logPosition ?? from;
      more = page.length === count;
    }
    return found;
  }

  async at(position: LogPosition): Promise<StoredEvent | undefined> {
    const [event] = await this.#all(forwards(position, 1)).catch(noneWhereForeign);
    return event?.logPosition === position && !isSystem(event) ? event : undefined;
  }

  async head(): Promise<LogPosition> {
    for (let from: LogPosition | 'end' = 'end', count = FEW; ; count = PAGE) {
      const page: readonly StoredEvent[] = await this.#all(backwards(from, count));
      const newest = page.find((event) => !isSystem(event));
      if (newest !== undefined) return newest.logPosition;
      from = page.at(-1)?.logPosition ?? START;
      if (from === START) return START;
    }
  }

  /**
   * All that one call gives, read to its end: a call that is left open would hold its place on the
   * server.
   */
  #all(request: ReadReq): Promise<readonly StoredEvent[]> {
    return new Promise((resolve, reject) => {
      const events: StoredEvent[] = [];
      let cancel = (): void => undefined;
      const timer = setTimeout(() => {
        reject(new Silence());
        cancel();
      }, this.#silenceMs);
      const fail = (problem: unknown): void => {
        clearTimeout(timer);
        reject(told(problem));
      };
      this.#connection
        .begin((streams, ...given) => {
          const call = read(streams, request, given);
          cancel = () => {
            call.cancel();
          };
          return call
            .on('data', ({ answer }: Readonly<{ answer: Answer }>) => {
              timer.refresh();
              if (typeof answer === 'object') events.push(answer);
            })
            .on('error', fail)
            .on('end', () => {
              clearTimeout(timer);
              resolve(events);
            });
        })
        .catch(fail);
    });
  }
}

/** A place between two events is no place: there is nothing at it. */
function noneWhereForeign(problem: unknown): readonly StoredEvent[] {
  if (problem instanceof RecordUnusable && problem.reason === 'FOREIGN') return [];
  throw problem;
}

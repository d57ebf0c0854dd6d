import type { LogPosition, NewEvent, StoredEvent, StreamId } from '@cylch/kernel';
import type { Appended, Batch, EventLog } from '@cylch/event-store';

/**
 * Just enough of a log to fold from: events in an array, positions with gaps as KurrentDB has them.
 */
export class TinyLog implements EventLog {
  readonly #events: StoredEvent[] = [];
  readonly #gap: number;
  readonly #batch: number;
  #appended: (() => void)[] = [];

  constructor({ gap = 1, batch = 7 } = {}) {
    this.#gap = gap;
    this.#batch = batch;
  }

  get events(): readonly StoredEvent[] {
    return this.#events;
  }
  append(stream: StreamId, _: number, events: readonly NewEvent[]): Promise<Appended> {
    for (const event of events) {
      const revision = this.#events.filter((one) => one.stream === stream).length;
      this.#events.push({
        ...event,
        stream,
        revision,
        logPosition: ((this.#events.length + 1) * this.#gap) as LogPosition,
      });
    }
    for (const appended of this.#appended.splice(0)) appended();
    const last = this.#events.at(-1);
    return Promise.resolve({
      eventIds: events.map(({ id }) => id),
      revision: last?.revision ?? -1,
      logPosition: last?.logPosition ?? (0 as LogPosition),
    });
  }
  readStream(stream: StreamId): Promise<readonly StoredEvent[]> {
    return Promise.resolve(this.#events.filter((one) => one.stream === stream));
  }
  readAll(after: LogPosition, limit: number): Promise<readonly StoredEvent[]> {
    const first = Math.floor(after / this.#gap);
    return Promise.resolve(this.#events.slice(first, first + limit));
  }
  readAt(positions: readonly LogPosition[]): Promise<readonly StoredEvent[]> {
    return Promise.resolve(
      positions.flatMap((position) =>
        this.#events.filter(({ logPosition }) => logPosition === position),
      ),
    );
  }
  async *follow(after: LogPosition, signal: AbortSignal): AsyncIterable<Batch> {
    for (let at = after; !signal.aborted;) {
      const events = await this.readAll(at, this.#batch);
      at = events.at(-1)?.logPosition ?? at;
      yield { events, caughtUp: this.#endsAt(at) };
      // Asked anew: the log may have grown while the batch was dealt with.
      if (this.#endsAt(at) && !signal.aborted) await this.#growth(signal);
    }
  }
  head(): Promise<LogPosition> {
    return Promise.resolve(this.#events.at(-1)?.logPosition ?? (0 as LogPosition));
  }
  distance(from: LogPosition, to: LogPosition): Promise<number> {
    return Promise.resolve(
      this.#events.filter(({ logPosition }) => logPosition > from && logPosition <= to).length,
    );
  }
  /** Closes nothing: it holds only memory. */
  close(): Promise<void> {
    return Promise.resolve();
  }

  #endsAt(at: LogPosition): boolean {
    return at >= (this.#events.at(-1)?.logPosition ?? 0);
  }
  #growth(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      this.#appended.push(resolve);
      signal.addEventListener(
        'abort',
        () => {
          resolve();
        },
        { once: true },
      );
    });
  }
}

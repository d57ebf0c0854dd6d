import { type Connection, read } from './connection.ts';
import { news } from './messages.ts';
import type { Answer } from './stored.ts';

const LEAST_MS = 100;
const MOST_MS = 10_000;
/**
 * Nobody sleeps for longer: a subscription may go silent without a word, on a node that has lost
 * its leader.
 */
const LONGEST_SLEEP_MS = 5_000;

/**
 * Wakes those who wait for news. One subscription from the end only tells that there is something:
 * what it is, is read in pages, so that a slow reader piles nothing up. A subscription that drops
 * does not come back by itself: it is opened again, ever later and never at the same moment as
 * others, and everyone is woken then, since something may have been missed.
 */
export class Wakening {
  readonly #connection: Connection;
  readonly #sleepers = new Set<() => void>();
  #subscribed = false;
  #timer: NodeJS.Timeout | undefined;
  #failures = 0;
  #ended = false;
  /** How often there was news: whoever read before the last of it does not sleep. */
  count = 0;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** Until there may be news since `seen`, or the signal aborts. */
  sleep(signal: AbortSignal, seen: number): Promise<void> {
    if (!this.#subscribed) this.#subscribe();
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        this.#sleepers.delete(done);
        signal.removeEventListener('abort', done);
        resolve();
      };
      const timer = setTimeout(done, LONGEST_SLEEP_MS);
      this.#sleepers.add(done);
      signal.addEventListener('abort', done, { once: true });
      if (signal.aborted || this.#ended || this.count !== seen) done();
    });
  }

  tell(): void {
    this.count += 1;
    for (const wake of [...this.#sleepers]) wake();
  }

  end(): void {
    this.#ended = true;
    clearTimeout(this.#timer);
    this.tell();
  }

  #subscribe(): void {
    this.#subscribed = true;
    let dropped = false;
    const drop = (): void => {
      if (!dropped) this.#again();
      dropped = true;
    };
    this.#connection
      .begin((streams, ...given) =>
        read(streams, news(), given)
          .on('data', ({ answer }: Readonly<{ answer: Answer }>) => {
            if (answer === 'CONFIRMED') this.#failures = 0;
            if (answer !== undefined) this.tell();
          })
          .on('error', drop)
          .on('end', drop),
      )
      .catch(drop);
  }

  #again(): void {
    if (this.#ended) return;
    const wait = Math.min(MOST_MS, LEAST_MS * 2 ** this.#failures) * (0.5 + Math.random() / 2);
    this.#failures += 1;
    this.#timer = setTimeout(() => {
      if (!this.#ended) this.#subscribe();
    }, wait);
  }
}

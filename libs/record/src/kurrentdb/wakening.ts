import { type AllStreamSubscription, END, type EventStoreDBClient, excludeSystemEvents } from '@eventstore/db-client';

const LEAST_MS = 200;
const MOST_MS = 10_000;

/**
 * Wakes those who wait for news. One subscription from the end only tells that there is something: what it is, is read in
 * pages, so that a slow reader piles nothing up. A subscription that drops does not come back by itself: it is opened again,
 * ever later and never at the same moment as others, and everyone is woken then, since something may have been missed.
 */
export class Wakening {
  readonly #client: EventStoreDBClient;
  readonly #sleepers = new Set<() => void>();
  #subscription: AllStreamSubscription | undefined;
  #timer: NodeJS.Timeout | undefined;
  #failures = 0;
  #ended = false;

  constructor(client: EventStoreDBClient) {
    this.#client = client;
  }

  /** Until there may be news, or the signal aborts. */
  sleep(signal: AbortSignal): Promise<void> {
    if (this.#subscription === undefined && this.#timer === undefined) this.#open();
    return new Promise((resolve) => {
      const done = (): void => {
        this.#sleepers.delete(done);
        signal.removeEventListener('abort', done);
        resolve();
      };
      this.#sleepers.add(done);
      signal.addEventListener('abort', done, { once: true });
      if (signal.aborted) done();
    });
  }

  tell(): void {
    for (const wake of [...this.#sleepers]) wake();
  }

  async end(): Promise<void> {
    this.#ended = true;
    clearTimeout(this.#timer);
    this.tell();
    await this.#subscription?.unsubscribe().catch(() => undefined);
  }

  #open(): void {
    const subscription = this.#client.subscribeToAll({ fromPosition: END, filter: excludeSystemEvents() });
    this.#subscription = subscription;
    subscription.on('confirmation', () => {
      this.#failures = 0;
      this.tell();
    });
    subscription.on('data', () => { this.tell(); });
    subscription.on('error', () => { this.#again(subscription); });
    subscription.on('end', () => { this.#again(subscription); });
  }

  #again(dropped: AllStreamSubscription): void {
    if (this.#ended || this.#subscription !== dropped) return;
    this.#subscription = undefined;
    this.#failures += 1;
    const wait = Math.min(MOST_MS, LEAST_MS * 2 ** this.#failures) * (0.5 + Math.random() / 2);
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      if (!this.#ended) this.#open();
    }, wait);
  }
}

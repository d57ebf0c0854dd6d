import pRetry from 'p-retry';
import type { Connection } from './connection.ts';
import { closed, mayPass, Silence, unreachable } from './problems.ts';

const LEAST_MS = 50;
const MOST_MS = 1_000;

/**
 * Asks again where the trouble may pass, for so long and no longer: what is asked is safe to repeat. What was silent is
 * asked again of a fresh client.
 * @throws RecordUnusable UNREACHABLE where it does not pass, or where the record is closed
 */
export class Patience {
  readonly #connection: Connection;
  readonly #forMs: number;
  readonly #closing: AbortSignal;

  constructor(connection: Connection, forMs: number, closing: AbortSignal) {
    this.#connection = connection;
    this.#forMs = forMs;
    this.#closing = closing;
  }

  async with<T>(ask: () => Promise<T>): Promise<T> {
    try {
      return await pRetry(() => this.#once(ask), {
        retries: Infinity,
        maxRetryTime: this.#forMs,
        minTimeout: LEAST_MS,
        maxTimeout: MOST_MS,
        factor: 2,
        randomize: true,
        signal: this.#closing,
        shouldRetry: ({ error }) => mayPass(error),
      });
    } catch (problem) {
      if (this.#closing.aborted) throw closed();
      throw mayPass(problem) ? unreachable(problem) : problem;
    }
  }

  async #once<T>(ask: () => Promise<T>): Promise<T> {
    const { client } = this.#connection;
    try {
      return await ask();
    } catch (problem) {
      if (problem instanceof Silence) this.#connection.renew(client);
      throw problem;
    }
  }
}

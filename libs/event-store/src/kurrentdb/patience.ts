import { retry } from '@cylch/retry';
import type { Connection } from './connection.ts';
import { closed, mayPass, Silence, unreachable } from './problems.ts';

const FIRST_MS = 100;
const MOST_MS = 1_000;

/**
 * Asks again where the trouble may pass, for so long and no longer: what is asked is safe to
 * repeat. What was silent is asked again of a fresh client.
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
      const answer = await retry(() => this.#once(ask), {
        pauseMs: FIRST_MS,
        mostMs: MOST_MS,
        forMs: this.#forMs,
        signal: this.#closing,
        // A mistake of the code does not pass.
        passes: (problem) => mayPass(problem) && !(problem instanceof TypeError),
      });
      if (!this.#closing.aborted) return answer as T;
    } catch (problem) {
      throw mayPass(problem) ? unreachable(problem) : problem;
    }
    throw closed();
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

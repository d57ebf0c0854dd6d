import { clientTo } from '@cylch/postgres';
import { retry } from '@cylch/retry';
import type pg from 'pg';
import { holdTogether, letGo } from './holds.ts';
import { ASKER, CHANNEL } from './names.ts';

const FIRST_MS = 100;
const MOST_MS = 5_000;

/**
 * A session that hears what runners tell, and holds the sets that are read here. Where it breaks it
 * comes back by itself, holds them again, and asks to look at what it may have missed.
 */
export class Listener {
  readonly #url: string;
  readonly #heard: (told: string) => void;
  readonly #held = new Set<number>();
  readonly #ending = new AbortController();
  #client: pg.Client | undefined;
  #opening: Promise<void>;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(url: string, heard: (told: string) => void) {
    this.#url = url;
    this.#heard = heard;
    this.#opening = this.#open();
  }

  /**
   * Until {@link drop} no one sweeps it away; at once where the session stands, as soon as it does
   * where not.
   */
  async hold(id: number): Promise<void> {
    this.#held.add(id);
    await this.#inTurn((client) => holdTogether(client, id));
  }
  async drop(id: number): Promise<void> {
    this.#held.delete(id);
    await this.#inTurn((client) => letGo(client, id));
  }
  async close(): Promise<void> {
    this.#ending.abort();
    await this.#opening;
    await this.#turn;
    await this.#client?.end().catch(() => undefined);
  }

  /**
   * One statement after another; one that a broken session does not answer is made up for when it
   * comes back.
   */
  #inTurn(ask: (client: pg.Client) => Promise<unknown>): Promise<unknown> {
    const client = this.#client;
    this.#turn = this.#turn.then(() => client && ask(client)).catch(() => undefined);
    return this.#turn;
  }
  async #open(): Promise<void> {
    await retry(() => this.#connect(), {
      pauseMs: FIRST_MS,
      mostMs: MOST_MS,
      signal: this.#ending.signal,
    });
  }
  async #connect(): Promise<void> {
    const client = clientTo({ url: this.#url, name: ASKER });
    for (const broken of ['error', 'end'] as const)
      client.on(broken, () => {
        this.#broken(client);
      });
    client.on('notification', ({ payload = '' }) => {
      this.#heard(payload);
    });
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNEL}`);
      for (const id of this.#held) await holdTogether(client, id);
      this.#client = client;
      this.#heard('');
    } catch (problem) {
      await client.end().catch(() => undefined);
      throw problem;
    }
  }
  #broken(client: pg.Client): void {
    if (this.#client !== client || this.#ending.signal.aborted) return;
    this.#client = undefined;
    this.#opening = this.#open();
  }
}

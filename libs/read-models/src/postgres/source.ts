import { isMissing, mayPass, patiently } from '@cylch/postgres';
import type { RawBuilder } from 'kysely';
import type { Layout } from '../fold/layout.ts';
import type { Dialect } from '../query/dialect.ts';
import type { Reached, Watermark } from '../query/watermark.ts';
import type { Catalogue } from '../runner/catalogue.ts';
import type { Reading } from '../runner/open.ts';
import { ViewsNotBuilt } from '../runner/problems.ts';
import { SetSource } from '../runner/source.ts';
import { Listener } from './listener.ts';
import { postgresSets } from './readable.ts';

/** How long a question waits for a server that is gone, in milliseconds. */
const PATIENCE_MS = 5_000;
const POLL_MS = 1_000;

export type ReadingPostgres = Readonly<{
  url: string;
  catalogue: Catalogue;
  layout: Layout;
  onStatement?: ((sql: string) => void) | undefined;
  pollMs?: number | undefined;
}>;

/**
 * Reads the current set as {@link SetSource} does, waits for a server that is gone, and hears of
 * what is written elsewhere.
 */
export class PostgresSource implements Reading {
  readonly #source: SetSource;
  readonly #listener: Listener;

  constructor({ url, catalogue, layout, onStatement, pollMs = POLL_MS }: ReadingPostgres) {
    this.#listener = new Listener(url, (told) => {
      this.#hear(told);
    });
    this.#source = new SetSource({
      catalogue,
      sets: postgresSets({ url, listener: this.#listener, onStatement }),
      layout,
      pollMs,
    });
  }

  get layout(): Layout {
    return this.#source.layout;
  }
  get dialect(): Dialect {
    return this.#source.dialect;
  }
  get watermark(): Watermark {
    return this.#source.watermark;
  }

  /**
   * Reading changes nothing, so that it is asked again for a moment where the server was gone.
   * @throws ViewsNotBuilt
   */
  read<R>(statement: RawBuilder<R>): Promise<readonly R[]> {
    return patiently(async () => {
      try {
        return await this.#source.read(statement);
      } catch (problem) {
        throw told(problem);
      }
    }, PATIENCE_MS);
  }
  refresh(): Promise<void> {
    return this.#source.refresh();
  }
  async close(): Promise<void> {
    await this.#source.close();
    await this.#listener.close();
  }

  /** A batch was written, or another set is read; '' also where something may have been missed. */
  #hear(told: string): void {
    if (told === '') {
      void this.refresh();
      return;
    }
    const { id, ...at } = JSON.parse(told) as Reached & { id: number };
    this.#source.hear(id, at);
  }
}

/**
 * A set that no one could open for want of a server was not looked for; one whose tables are gone
 * is built again.
 */
function told(problem: unknown): unknown {
  if (problem instanceof ViewsNotBuilt && mayPass(problem.cause)) return problem.cause;
  return isMissing(problem) ? new ViewsNotBuilt(problem) : problem;
}

import { isMissing, kyselyTo, mayPass, patiently, poolTo } from '@cylch/postgres';
import type { Kysely, RawBuilder } from 'kysely';
import type { Layout } from '../fold/layout.ts';
import type { Reading } from '../runner/open.ts';
import { ViewsNotBuilt } from '../runner/problems.ts';
import type { Listed } from '../runner/store.ts';
import { checkpointOf } from '../query/places.ts';
import { type Reached, Watermark } from '../query/watermark.ts';
import type { PostgresCatalogue } from './catalogue.ts';
import { postgresDialect } from './dialect.ts';
import { Listener } from './listener.ts';
import { ASKER, READING, schemaOf } from './names.ts';

/** How long a question waits for a server that is gone, in milliseconds. */
const PATIENCE_MS = 5_000;

type Open = {
  readonly listed: Listed;
  readonly kysely: Kysely<unknown>;
  reads: number;
  left: boolean;
};
export type ReadingSets = Readonly<{
  catalogue: PostgresCatalogue;
  layout: Layout;
  onStatement?: ((sql: string) => void) | undefined;
  pollMs?: number | undefined;
}>;

/** Reads the current set; moves to another one between two statements, once that one is as far as this one. */
export class PostgresSource implements Reading {
  readonly dialect = postgresDialect;
  readonly watermark = new Watermark();
  readonly #reading: ReadingSets;
  readonly #listener: Listener;
  readonly #timer: NodeJS.Timeout;
  #open: Open | undefined;
  #looking: Promise<void> | undefined;
  #again = false;
  #closed = false;
  #problem: unknown;

  constructor(reading: ReadingSets) {
    this.#reading = reading;
    this.#listener = new Listener(reading.catalogue.url, (told) => {
      this.#hear(told);
    });
    this.#timer = setInterval(() => {
      void this.refresh();
    }, reading.pollMs ?? 1_000).unref();
  }

  get layout(): Layout {
    return this.#reading.layout;
  }

  /** Reading changes nothing, so that it is asked again for a moment where the server was gone. @throws ViewsNotBuilt */
  read<R>(statement: RawBuilder<R>): Promise<readonly R[]> {
    return patiently(async () => {
      if (this.#open === undefined) await this.refresh();
      const open = this.#open;
      if (open === undefined)
        throw mayPass(this.#problem) ? (this.#problem as Error) : new ViewsNotBuilt(this.#problem);
      try {
        return await this.#readFrom(open, statement);
      } catch (problem) {
        if (!isMissing(problem)) throw problem;
        return await this.#readElsewhere(open, statement);
      }
    }, PATIENCE_MS);
  }
  /** Looks at what was written since; what goes wrong here fails no one but those who read. */
  refresh(): Promise<void> {
    this.#again = true;
    this.#looking ??= this.#look().finally(() => {
      this.#looking = undefined;
    });
    return this.#looking;
  }
  async close(): Promise<void> {
    clearInterval(this.#timer);
    this.#closed = true;
    await this.#looking;
    await this.#leave();
    await this.#listener.close();
  }

  #hear(told: string): void {
    const { id, ...at } = (told === '' ? {} : JSON.parse(told)) as Partial<
      Reached & { id: number }
    >;
    if (id !== undefined && id === this.#open?.listed.id) this.watermark.rise(at as Reached);
    else if (id === undefined) void this.refresh();
  }
  async #look(): Promise<void> {
    while (this.#again && !this.#closed) {
      this.#again = false;
      try {
        const current = await this.#reading.catalogue.current(this.layout.hash);
        if (current !== undefined && current.id !== this.#open?.listed.id)
          await this.#moveTo(current);
        if (this.#open !== undefined) this.watermark.rise(await reachedBy(this.#open.kysely));
        this.#problem = undefined;
      } catch (problem) {
        this.#problem = problem;
      }
    }
  }

  async #readFrom<R>(open: Open, statement: RawBuilder<R>): Promise<readonly R[]> {
    open.reads += 1;
    try {
      return (await statement.execute(open.kysely)).rows;
    } finally {
      open.reads -= 1;
      if (open.left && open.reads === 0) await this.#drop(open);
    }
  }
  /** What was read is gone: another one is there by now, or has to be built. */
  async #readElsewhere<R>(gone: Open, statement: RawBuilder<R>): Promise<readonly R[]> {
    if (this.#open === gone) await this.#reading.catalogue.retire(gone.listed);
    await this.refresh();
    if (this.#open === undefined || this.#open === gone) throw new ViewsNotBuilt();
    return await this.#readFrom(this.#open, statement);
  }

  async #moveTo(listed: Listed): Promise<void> {
    const { catalogue, onStatement } = this.#reading;
    const pool = poolTo({
      url: catalogue.url,
      name: ASKER,
      schema: schemaOf(listed),
      settings: READING,
    });
    const open: Open = { listed, kysely: kyselyTo(pool, onStatement), reads: 0, left: false };
    await this.#listener.hold(listed.id);
    try {
      const { position } = await reachedBy(open.kysely);
      if (position < this.watermark.at.position) {
        await this.#drop(open);
        return;
      }
    } catch (problem) {
      await this.#drop(open);
      throw problem;
    }
    const before = this.#leave();
    this.#open = open;
    await before;
  }
  /** The set is let go of when the last read of it is done. */
  async #leave(): Promise<void> {
    const open = this.#open;
    this.#open = undefined;
    if (open === undefined) return;
    open.left = true;
    if (open.reads === 0) await this.#drop(open);
  }
  async #drop({ listed, kysely }: Open): Promise<void> {
    await this.#listener.drop(listed.id);
    await kysely.destroy();
  }
}

async function reachedBy(kysely: Kysely<unknown>): Promise<Reached> {
  const {
    rows: [at],
  } = await checkpointOf().execute(kysely);
  return at ?? { position: 0, logPosition: 0 };
}

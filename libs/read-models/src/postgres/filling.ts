import type { StoredEvent } from '@cylch/kernel';
import type pg from 'pg';
import type { FoldOptions } from '../fold/happening.ts';
import type { PoisonReport } from '../fold/poison.ts';
import type { Listed } from '../runner/set-storage.ts';
import type { Filling as AnyFilling } from '../runner/store.ts';
import type { Checkpoint } from '../store/checkpoint.ts';
import { copy } from './copy.ts';
import { Fetcher } from './fetcher.ts';
import { BatchFolder } from './folder.ts';
import { moveSql } from './following.ts';
import { schemaOf } from './names.ts';
import { indexesSql, tablesSql } from './schema.ts';
import { type Sessions, sessionsTo } from './session.ts';
import { type Batch, PostgresWrites } from './writes.ts';

const WRITERS = 2;
/**
 * A crash of the server leaves only a set to throw away; what is adopted was committed durably
 * after all of it.
 */
const SETTINGS = { synchronous_commit: 'off', maintenance_work_mem: '128MB' };

type Parts = Readonly<{ opening: FoldOptions; folder: BatchFolder; writes: PostgresWrites }>;

/**
 * A set that no one reads yet: tables are loaded by several connections, while the next batch is
 * folded already. What the batch before touched is in memory, and what was written before that can
 * be fetched.
 */
export class Filling implements AnyFilling {
  readonly atOnce = 4_000;
  readonly #sessions: Sessions;
  readonly #parts: Parts;
  #writing: Promise<unknown> = Promise.resolve();

  private constructor(sessions: Sessions, parts: Parts) {
    this.#sessions = sessions;
    this.#parts = parts;
  }

  static async open(
    listed: Listed,
    { url, opening }: Readonly<{ url: string; opening: FoldOptions }>,
  ): Promise<Filling> {
    const sessions = await sessionsTo(listed, { url, writers: WRITERS, settings: SETTINGS });
    const writes = new PostgresWrites();
    try {
      await sessions.writing[0]?.query(
        [`CREATE SCHEMA ${schemaOf(listed)}`, ...tablesSql(opening.layout)].join(';\n'),
      );
      const fetcher = new Fetcher(sessions.ask, opening.layout);
      return new Filling(sessions, {
        opening,
        writes,
        folder: new BatchFolder({ opening, fetcher, writes, beginning: await fetcher.beginning() }),
      });
    } catch (problem) {
      await sessions.close();
      throw problem;
    }
  }

  get at(): Checkpoint {
    return this.#parts.folder.at;
  }

  async fold(events: readonly StoredEvent[]): Promise<PoisonReport | undefined> {
    const { folder, writes } = this.#parts;
    const poison = await folder.fold(events);
    await this.#writing;
    this.#writing = this.#write(writes.take());
    // Told to whoever waits for it next.
    this.#writing.catch(() => undefined);
    return poison;
  }
  async finish(): Promise<void> {
    await this.#writing;
    const tables = [...indexesSql(this.#parts.opening.layout)];
    await this.#each(tables, async (client, statements) => {
      for (const statement of statements) await client.query(statement);
    });
    await this.#sessions.writing[0]?.query(`SET synchronous_commit = on; ${moveSql(this.at)}`);
  }
  async close(): Promise<void> {
    await this.#writing.catch(() => undefined);
    await this.#sessions.close();
  }

  /** Tables one after another, by as many connections as there are: the largest first. */
  async #write({ added, changes }: Batch): Promise<void> {
    const copies = added
      .toSorted((one, other) => other.values.length - one.values.length)
      .map(
        (rows) =>
          (client: pg.Client): Promise<unknown> =>
            copy(client, rows),
      );
    const updates = changes.map(
      (statement) =>
        (client: pg.Client): Promise<unknown> =>
          client.query(statement),
    );
    await this.#each([...copies, ...updates], (client, run) => run(client));
  }
  async #each<T>(
    all: readonly T[],
    run: (client: pg.Client, one: T) => Promise<unknown>,
  ): Promise<void> {
    const left = [...all];
    await Promise.all(
      this.#sessions.writing.map(async (client) => {
        for (let one = left.shift(); one !== undefined; one = left.shift()) await run(client, one);
      }),
    );
  }
}

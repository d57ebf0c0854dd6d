import type { Database } from 'better-sqlite3';
import type { Kysely, RawBuilder } from 'kysely';
import type { Layout } from '../fold/layout.ts';
import { ViewsNotBuilt } from '../runner/problems.ts';
import type { Reading as AnyReading } from '../runner/open.ts';
import { Watermark } from '../query/watermark.ts';
import type { Checkpoint } from '../store/checkpoint.ts';
import type { Catalogue } from './catalogue.ts';
import { CheckpointRow } from './checkpoint-row.ts';
import { kyselyOn, rememberStatements } from './connection.ts';
import { sqliteDialect } from './dialect.ts';
import { here } from './here.ts';
import { isDamage } from './problems.ts';
import { openForReading } from './set-file.ts';

type Open = {
  readonly id: number;
  readonly db: Database;
  readonly kysely: Kysely<unknown>;
  readonly checkpoint: CheckpointRow;
  readonly version: () => unknown;
  reads: number;
  left: boolean;
};
export type Reading = Readonly<{
  catalogue: Catalogue;
  layout: Layout;
  /** Sees every statement before it runs: for counting them. */
  onStatement?: ((sql: string) => void) | undefined;
  pollMs?: number | undefined;
}>;

/** Reads the current file of a set; moves to another one between two statements, once that one is as far as this one. */
export class SqliteSource implements AnyReading {
  readonly dialect = sqliteDialect;
  readonly watermark = new Watermark();
  readonly #reading: Reading;
  readonly #timer: NodeJS.Timeout;
  #open: Open | undefined;
  #seen: unknown;
  #problem: unknown;

  constructor(reading: Reading) {
    this.#reading = reading;
    this.#refresh();
    this.#timer = setInterval(() => {
      this.#refresh();
    }, reading.pollMs ?? 50).unref();
  }

  get layout(): Layout {
    return this.#reading.layout;
  }

  /** @throws ViewsNotBuilt */
  async read<R>(statement: RawBuilder<R>): Promise<readonly R[]> {
    if (this.#open === undefined) this.#refresh();
    const open = this.#open;
    if (open === undefined) throw new ViewsNotBuilt(this.#problem);
    open.reads += 1;
    try {
      return (await statement.execute(open.kysely)).rows;
    } catch (problem) {
      if (isDamage(problem)) this.#reading.catalogue.giveUp(open);
      throw problem;
    } finally {
      open.reads -= 1;
      if (open.left && open.reads === 0) open.db.close();
    }
  }
  refresh(): Promise<void> {
    return here(() => {
      this.#refresh();
    });
  }
  close(): Promise<void> {
    clearInterval(this.#timer);
    return here(() => {
      this.#leave();
      this.#open = undefined;
    });
  }

  /**
   * Looks at what was written since: cheap where nothing was. A runner calls it after each batch, a timer now and then:
   * what goes wrong here fails no one but those who read. A damaged file is given up, and built again by the runner.
   */
  #refresh(): void {
    const { catalogue, layout } = this.#reading;
    let at: Pick<Open, 'id'> | undefined = this.#open;
    try {
      const current = catalogue.find(layout.hash);
      at = current ?? at;
      if (current !== undefined && current.id !== this.#open?.id) this.#moveTo(current);
      this.#look();
    } catch (problem) {
      this.#problem = problem;
      if (at !== undefined && isDamage(problem)) catalogue.giveUp(at);
    }
  }
  #look(): void {
    const version = this.#open?.version();
    if (this.#open === undefined || version === this.#seen) return;
    this.#seen = version;
    this.watermark.rise(this.#open.checkpoint.read());
  }
  /** The file is closed when the last read of it is done. */
  #leave(): void {
    const open = this.#open;
    if (open === undefined) return;
    open.left = true;
    if (open.reads === 0) open.db.close();
  }
  #moveTo({ id, path }: Readonly<{ id: number; path: string }>): void {
    const db = openForReading(path);
    const checkpoint = new CheckpointRow(db);
    const at: Checkpoint = checkpoint.read();
    if (at.position < this.watermark.at.position) {
      db.close();
      return;
    }
    this.#leave();
    const version = db.prepare('PRAGMA data_version').pluck();
    this.#open = {
      id,
      db,
      checkpoint,
      kysely: kyselyOn(rememberStatements(db, this.#reading.onStatement)),
      version: () => version.get(),
      reads: 0,
      left: false,
    };
    this.#seen = undefined;
  }
}

import type { LogPosition, NewEvent, StoredEvent, StreamId } from '@cylch/kernel';
import Database from 'better-sqlite3';
import { realpathSync } from 'node:fs';
import { type Appended, type Batch, type EventLog, RecordUnusable, START } from '../event-log.ts';
import { followFrom } from '../follow.ts';
import { Appending } from './appending.ts';
import { GroupCommit } from './group-commit.ts';
import { holdLock } from './lock.ts';
import { told } from './problems.ts';
import { Reading } from './reading.ts';
import { prepare } from './schema.ts';
import { Wakening } from './wakening.ts';

/** Which file holds the record, and how it is opened. */
export type SqliteLogOptions = Readonly<{
  /** `:memory:` for trials that need no disk. */
  path: string;
  /** Reads beside a writer: no lock is held, and appending is refused. */
  readonly?: boolean;
  /** The most pages that the file may grow to: a quota. */
  maxPages?: number;
}>;

/** The record in one SQLite file; its position is the ordinal itself. @throws RecordUnusable */
export function openSqliteLog({ path, readonly = false, maxPages }: SqliteLogOptions): SqliteLog {
  const release = readonly || path === ':memory:' ? () => undefined : holdLock(path);
  let db: Database.Database | undefined;
  try {
    db = new Database(path, { readonly, fileMustExist: readonly, timeout: 5_000 });
    prepare(db, readonly);
    if (!readonly)
      for (const pragma of [
        'journal_mode = WAL',
        'synchronous = FULL',
        'wal_autocheckpoint = 4000',
      ])
        db.pragma(pragma);
    if (maxPages !== undefined) db.pragma(`max_page_count = ${String(maxPages)}`);
    return new SqliteLog(db, release);
  } catch (problem) {
    db?.close();
    release();
    throw told(problem, path);
  }
}

/**
 * The record in one file. Its positions count from 1 without a gap; besides what every log
 * promises, it tells how often it wrote.
 */
class SqliteLog implements EventLog {
  readonly #db: Database.Database;
  readonly #release: () => void;
  readonly #reading: Reading;
  readonly #appending: Appending | undefined;
  readonly #commit: GroupCommit;
  readonly #wakening: Wakening;

  constructor(db: Database.Database, release: () => void) {
    this.#db = db;
    this.#release = release;
    this.#reading = new Reading(db);
    this.#appending = db.readonly ? undefined : new Appending(db);
    this.#wakening = new Wakening(
      db.memory ? `memory ${String(Math.random())}` : realpathSync(db.name),
      () => db.pragma('data_version', { simple: true }) as number,
    );
    const transaction = db.transaction((work: () => void) => {
      work();
    });
    this.#commit = new GroupCommit(
      (work) => {
        transaction.immediate(work);
      },
      () => {
        this.#wakening.tell();
      },
    );
  }

  /** Transactions committed so far: callers that wait together share one. */
  get commits(): number {
    return this.#commit.commits;
  }

  async append(stream: StreamId, expected: number, events: readonly NewEvent[]): Promise<Appended> {
    const appending = this.#appending;
    if (appending === undefined)
      throw new RecordUnusable('LOCKED', `${this.#db.name} is open for reading only.`);
    try {
      return await this.#commit.run(() => appending.append(stream, expected, events));
    } catch (problem) {
      throw told(problem, this.#db.name);
    }
  }

  readStream(stream: StreamId): Promise<readonly StoredEvent[]> {
    return this.#reads(() => this.#reading.stream(stream));
  }
  readAll(after: LogPosition, limit: number): Promise<readonly StoredEvent[]> {
    return this.#reads(() => this.#reading.all(after, limit));
  }
  readAt(positions: readonly LogPosition[]): Promise<readonly StoredEvent[]> {
    return this.#reads(() => this.#reading.at(positions));
  }
  head(): Promise<LogPosition> {
    return this.#reads(() => this.#reading.head());
  }
  distance(from: LogPosition, to: LogPosition): Promise<number> {
    return Promise.resolve(Math.max(0, to - Math.max(from, START)));
  }

  follow(after: LogPosition, signal: AbortSignal): AsyncIterable<Batch> {
    return followFrom(
      {
        read: (from, limit) => this.#reading.all(from, limit),
        news: () => this.#wakening.version(),
        sleep: (ending, seen) => this.#wakening.sleep(ending, seen),
        closed: () => !this.#db.open,
      },
      after,
      signal,
    );
  }

  close(): Promise<void> {
    if (!this.#db.open) return Promise.resolve();
    this.#commit.drain();
    this.#db.close();
    this.#wakening.close();
    this.#release();
    return Promise.resolve();
  }

  async #reads<T>(read: () => T): Promise<T> {
    try {
      return await Promise.resolve(read());
    } catch (problem) {
      throw told(problem, this.#db.name);
    }
  }
}
export type { SqliteLog };

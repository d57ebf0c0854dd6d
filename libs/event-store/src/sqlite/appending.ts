import type { LogPosition, NewEvent, StreamId } from '@cylch/kernel';
import type { Database, Statement } from 'better-sqlite3';
import { type Appended, NO_STREAM, START, WrongRevision } from '../event-log.ts';

type Standing = Readonly<{ stream: string; revision: number; position: number }>;

/** Appends inside a transaction that others may share: looks first, and writes only what it may. */
export class Appending {
  readonly #byId: Statement<[string], Standing>;
  readonly #newest: Statement<[string], { revision: number }>;
  readonly #insert: Statement<[string, string, number, string, string, string]>;

  constructor(db: Database) {
    this.#byId = db.prepare('SELECT stream, revision, position FROM events WHERE id = ?');
    this.#newest = db.prepare(
      'SELECT revision FROM events WHERE stream = ? ORDER BY revision DESC LIMIT 1',
    );
    this.#insert = db.prepare(
      'INSERT INTO events(id, stream, revision, type, metadata, data) VALUES(?, ?, ?, ?, ?, ?)',
    );
  }

  append(stream: StreamId, expected: number, events: readonly NewEvent[]): Appended {
    const standing = events.flatMap(({ id }) => this.#byId.get(id) ?? []);
    const eventIds = events.map(({ id }) => id);
    if (standing.length > 0) {
      const repeated =
        standing.length === events.length &&
        standing.every(
          (event, index) => event.stream === stream && event.revision === expected + 1 + index,
        );
      if (!repeated) throw new WrongRevision(stream, expected);
      return {
        eventIds,
        revision: expected + events.length,
        logPosition: (standing.at(-1)?.position ?? START) as LogPosition,
      };
    }
    if ((this.#newest.get(stream)?.revision ?? NO_STREAM) !== expected)
      throw new WrongRevision(stream, expected);
    let logPosition = START;
    for (const [index, { id, type, metadata, data }] of events.entries()) {
      logPosition = Number(
        this.#insert.run(id, stream, expected + 1 + index, type, metadata, data).lastInsertRowid,
      ) as LogPosition;
    }
    return { eventIds, revision: expected + events.length, logPosition };
  }
}

import type { EventId, LogPosition, StoredEvent, StreamId } from '@cylch/kernel';
import type { Database, Statement } from 'better-sqlite3';
import { START } from '../event-log.ts';

type Row = [
  position: number,
  id: string,
  stream: string,
  revision: number,
  type: string,
  metadata: string,
  data: string,
];
const COLUMNS = 'e.position, e.id, e.stream, e.revision, e.type, e.metadata, e.data';

const eventOf = (row: Row): StoredEvent => ({
  logPosition: row[0] as LogPosition,
  id: row[1] as EventId,
  stream: row[2] as StreamId,
  revision: row[3],
  type: row[4],
  metadata: row[5],
  data: row[6],
});

/** Reads of the events table, prepared once. */
export class Reading {
  readonly #all: Statement<[number, number], Row>;
  readonly #stream: Statement<[string], Row>;
  readonly #at: Statement<[string], Row>;
  readonly #head: Statement<[], number>;

  constructor(db: Database) {
    this.#all = db
      .prepare<[number, number], Row>(
        `SELECT ${COLUMNS} FROM events e WHERE e.position > ? ORDER BY e.position LIMIT ?`,
      )
      .raw();
    this.#stream = db
      .prepare<[string], Row>(
        `SELECT ${COLUMNS} FROM events e WHERE e.stream = ? ORDER BY e.revision`,
      )
      .raw();
    this.#at = db
      .prepare<[string], Row>(
        `SELECT ${COLUMNS} FROM json_each(?) asked CROSS JOIN events e ON e.position = asked.value ORDER BY asked.key`,
      )
      .raw();
    this.#head = db.prepare<[], number>('SELECT max(position) FROM events').pluck();
  }

  all(after: LogPosition, limit: number): readonly StoredEvent[] {
    return this.#all.all(after, limit).map(eventOf);
  }
  stream(stream: StreamId): readonly StoredEvent[] {
    return this.#stream.all(stream).map(eventOf);
  }
  at(positions: readonly LogPosition[]): readonly StoredEvent[] {
    return positions.length === 0 ? [] : this.#at.all(JSON.stringify(positions)).map(eventOf);
  }
  head(): LogPosition {
    return (this.#head.get() ?? START) as LogPosition;
  }
}

import type { Day, Instant, LogPosition, Position, Reader, StreamId } from '@cylch/kernel';
import type { Counter, Projection } from './projection.ts';

/**
 * A place of the record, as the views know it. `knownAt` is the latest knownFrom up to it,
 * `newestDay` the latest day on which anything known there happened.
 */
export type Place = Readonly<{
  position: Position;
  logPosition: LogPosition;
  recordedAt: Instant;
  knownAt: Instant;
  newestDay: Day;
}>;

/** One version of a row: `from` is the position of the fact that made it. */
export type RowVersion<Row> = Readonly<{ key: string; from: Position; row: Row }>;
/** A key, and the place at which its row is asked for. */
export type Asked = Readonly<{ key: string; at: Position }>;
/** Rows in the order asked for, at most `limit`; `more` where others follow. */
export type Page<Row> = Readonly<{ rows: readonly RowVersion<Row>[]; more: boolean }>;

/**
 * Equal to the value, or to one of several; for a `set` column: holds at least one of them. An
 * empty list finds nothing.
 */
export type Filter = Readonly<Record<string, string | number | readonly (string | number)[]>>;
/** A half-open range of the sort column: from ≤ sort < until. */
export type Range = Readonly<{ from?: string; until?: string }>;
/**
 * A page of a view: what stands at a place, for a reader, beyond a row. All that is named must
 * hold.
 */
export type PageQuery = Readonly<{
  at: Position;
  reader: Reader;
  where?: Filter;
  within?: Range;
  /** Newest first unless said. */
  ascending?: boolean;
  after?: Readonly<{ sort: string | number; key: string }>;
  limit: number;
}>;

/** Which facts: all that is named must hold; of a list, one is enough. */
export type EventFilter = Readonly<{
  stream?: StreamId;
  /** Any of these. */
  streams?: readonly StreamId[];
  cycle?: string;
  types?: readonly string[];
  /** Exclusive below, inclusive above. */
  after?: Position;
  until?: Position;
}>;
/**
 * Which lines of the timeline: all that is named must hold; of a list, one is enough. Days are days
 * in Wales.
 */
export type EntryFilter = Readonly<{
  cycle?: string;
  kinds?: readonly string[];
  partners?: readonly string[];
  about?: readonly string[];
  /** Earliest day of occurred, inclusive. */
  from?: Day;
  to?: Day;
}>;
/** Where an event stands: enough to read it from the log and to sort it. */
export type EventPlace = Readonly<{ position: Position; logPosition: LogPosition; day: Day }>;
/** Places of events in the order asked for, at most `limit`; `more` where others follow. */
export type EventPage = Readonly<{ places: readonly EventPlace[]; more: boolean }>;

/**
 * The views as queries see them. Everything is asked for at a position and for a reader: what the
 * reader may not see, at that position or at the newest one, is not there: not in rows, nor in
 * counts.
 */
export interface Views {
  /** The place that the views have reached. Position 0 where the record is empty. */
  checkpoint(): Promise<Place>;
  /** Places of the past, in one statement; those beyond the checkpoint are left out. */
  places(positions: readonly Position[]): Promise<ReadonlyMap<Position, Place>>;
  /**
   * The newest place that was known at that moment, by the facts that the views have: whoever
   * answers by it closes the moment before.
   */
  placeAt(moment: Instant): Promise<Place>;
  /** Resolves when the views have reached the position; false where they did not within `ms`. */
  reached(position: Position, ms: number): Promise<boolean>;
  /**
   * The place of the event at this position of the log, once the views have folded it; undefined
   * where they did not within `ms`.
   */
  reachedLog(logPosition: LogPosition, ms: number): Promise<Place | undefined>;
  /** Calls back after each batch of new facts, with the place then reached; returns how to stop. */
  onAdvance(listener: (position: Position) => void): () => void;

  /**
   * The rows of these keys as they stood there; one that is not there, or not to be seen, is left
   * out.
   */
  byKey<Row extends object>(
    of: Projection<Row, never>,
    keys: readonly string[],
    at: Position,
    reader: Reader,
  ): Promise<ReadonlyMap<string, RowVersion<Row>>>;
  /** As `byKey`, each at a place of its own, in the order asked for; all in one statement. */
  byKeyAt<Row extends object>(
    of: Projection<Row, never>,
    asked: readonly Asked[],
    reader: Reader,
  ): Promise<readonly (RowVersion<Row> | undefined)[]>;
  /**
   * A page of the rows that stand, by the sort column; of equal ones, by when their keys came into
   * the record (ADR 2).
   */
  page<Row extends object>(of: Projection<Row, never>, query: PageQuery): Promise<Page<Row>>;
  /** How many rows stand that `page` would give without a limit. */
  count<Row extends object>(
    of: Projection<Row, never>,
    query: Pick<PageQuery, 'at' | 'reader' | 'where' | 'within'>,
  ): Promise<number>;
  /**
   * Sums of a counter over all keys whose parts match; grouped by the parts named. Absent groups
   * are zero and not listed.
   */
  aggregates<Row extends object>(
    of: Counter<Row>,
    query: Readonly<{
      at: Position;
      reader: Reader;
      where: Readonly<Record<string, readonly string[]>>;
      by: readonly string[];
    }>,
  ): Promise<readonly Readonly<{ parts: Readonly<Record<string, string>>; count: number }>[]>;

  /**
   * For each filter, the newest value of the sort column among the rows that stand; all in one
   * statement.
   */
  newest<Row extends object>(
    of: Projection<Row, never>,
    query: Readonly<{
      at: Position;
      reader: Reader;
      each: readonly Filter[];
      within?: Range;
    }>,
  ): Promise<readonly (string | undefined)[]>;

  /**
   * Facts in the order of the record. `beyond` is where a page goes on (exclusive, in the direction
   * of reading); `firstOfStream` gives of each stream only its first fact that the filter's range
   * holds.
   */
  events(
    query: Readonly<{
      filter: EventFilter;
      reader: Reader;
      at: Position;
      limit: number;
      descending?: boolean;
      beyond?: Position;
      firstOfStream?: boolean;
    }>,
  ): Promise<EventPage>;
  /** How many facts `events` would give without a limit. */
  countEvents(
    query: Readonly<{ filter: EventFilter; reader: Reader; at: Position; firstOfStream?: boolean }>,
  ): Promise<number>;
  /** Lines of the timeline by day, oldest first unless said; position breaks ties. */
  entries(
    query: Readonly<{
      filter: EntryFilter;
      reader: Reader;
      at: Position;
      limit: number;
      descending?: boolean;
      after?: Readonly<{ day: Day; position: Position }>;
    }>,
  ): Promise<EventPage>;
  /** How many lines `entries` would give without a limit. */
  countEntries(
    query: Readonly<{ filter: EntryFilter; reader: Reader; at: Position }>,
  ): Promise<number>;
}

import type { DataOf, Message, Recorded, Shape } from '@cylch/kernel';

/** A fact of this type, opened, with its data typed: what a fold and an entry are given. */
export type EventOf<F extends Message = Message, T extends F['type'] = F['type']> = Recorded & {
  type: T;
  data: DataOf<F, T>;
};

/** A value of a column by its kind: `text`, `integer`, `set`. */
export type ColumnValue = string | number | readonly string[];

/**
 * A view as a pure keyed fold: nothing in it may read a clock, a random source or another view. The
 * runner loads the rows of a batch's keys, folds, and keeps every version of every row by position.
 * Written once, it runs on every store.
 */
export interface Projection<Row extends object = object, F extends Message = Message> {
  readonly name: string;
  /** Raised when the fold changes: the set of views is then built anew and swapped in. */
  readonly version: number;
  /** Which rows a fact touches. Left out: the one of its stream. One version a key an event. */
  readonly keys?: (event: Recorded) => readonly string[];
  /**
   * What queries filter and sort by. Every row has them all; '' and 0 stand for none. A `set` gets
   * a link table to seek by.
   */
  readonly shape: Shape;
  /** The values of all columns of the shape, from the row alone. */
  readonly columns: (row: Row) => Readonly<Record<string, ColumnValue>>;
  /**
   * The column by which pages are sorted. Of one value, the key that came into the record first
   * stands first.
   */
  readonly sort: string;
  /**
   * True where `sort` is the earliest day of something that happened: nothing sorted after a
   * place's newest day can stand there.
   */
  readonly sortIsDay: boolean;
  /**
   * Filters asked for together, each list an index of its own; at most one of a list is a `set`.
   */
  readonly seeks: readonly (readonly string[])[];
  /**
   * The row after a fact; `null` removes it; the same reference means no change and writes no
   * version.
   */
  readonly on: {
    readonly [T in F['type']]?: (
      row: Row | undefined,
      event: EventOf<F, T>,
      key: string,
    ) => Row | null;
  };
}

/**
 * Counts rows of a view by key: the runner takes the row before away and adds the row after, so it
 * cannot drift.
 */
export interface Counter<Row extends object = object> {
  readonly name: string;
  readonly of: Projection<Row, never>;
  /**
   * The parts of each key the row counts under: `{ partner, priority, cycle, month }`. Audience is
   * added by the runner.
   */
  readonly by: (row: Row) => readonly Readonly<Record<string, string>>[];
}

/**
 * What the timeline shows of an event: which line it draws, if any. Words and names are put in when
 * it is read. `Kind` are the kinds of entry that it draws; another one does not compile.
 */
export interface Entries<F extends Message = Message, Kind extends string = string> {
  /**
   * Each kind that it draws, and what a reader is told of it. Who else draws that kind tells the
   * same of it.
   */
  readonly kinds: Readonly<Record<Kind, string>>;
  /** Undefined where the event draws no line, this time or ever. */
  readonly on: {
    readonly [T in F['type']]?: (event: EventOf<F, T>) => EntryDetails<Kind> | undefined;
  };
}
/** One line of the timeline, before names and texts are put in. */
export type EntryDetails<Kind extends string = string> = Readonly<{
  kind: Kind;
  /** What happened, in both languages, without names: they mutate inside Welsh sentences. */
  label: Readonly<{ cy: string; en: string }>;
  /**
   * What it happened to: names of partners, bodies and other named things are put in by their ids
   * when read; a name of its own stands as it is.
   */
  names: readonly (string | Readonly<{ cy?: string; en?: string }>)[];
  cycle?: string;
  partners: readonly string[];
  about: readonly string[];
}>;

/**
 * Any projection, counter or lines, for code that only passes them on; a concrete one is assignable
 * as it is.
 */
export type AnyProjection = Projection<never, never>;
/** Any counter, as `AnyProjection`. */
export type AnyCounter = Counter<never>;
/** Any lines, as `AnyProjection`. */
export type AnyEntries = Entries<never>;
/** All that is folded together, under one checkpoint. */
export type ViewSet = Readonly<{
  projections: readonly AnyProjection[];
  counters: readonly AnyCounter[];
  entries: readonly AnyEntries[];
}>;

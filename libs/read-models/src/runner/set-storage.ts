import type { Kysely, RawBuilder } from 'kysely';

/**
 * A set of the catalogue: `building` until it is whole, `current` while it is the one to read,
 * `retired` until no one has it open.
 */
export type Listed = Readonly<{ id: number; hash: string }>;
/** One that is not read yet, or not any more. */
export type Unread = Listed & Readonly<{ state: 'building' | 'retired' }>;

/**
 * What a database does for the {@link Catalogue} besides keeping its table: where a set lies, and
 * who has it open.
 */
export interface SetStorage {
  /** Asks the database that has the table `sets(id, hash, state)`. */
  readonly table: Kysely<unknown>;
  /** An expression for the id of a new set: never one that was given before. */
  readonly nextId: RawBuilder<number>;
  /**
   * Statements of the transaction in which a set is adopted: what lets others wait for it, and what
   * tells of it.
   */
  readonly adopting: Readonly<{
    before: readonly RawBuilder<unknown>[];
    after: readonly RawBuilder<unknown>[];
  }>;
  /**
   * Holds a set while it is being built, and returns how to let go; that happens by itself however
   * this process ends.
   */
  hold(listed: Listed): Promise<() => Promise<void>>;
  /** Are there tables behind what is listed? */
  isThere(listed: Listed): Promise<boolean>;
  /**
   * Removes what lies there where no one builds or reads it; false where someone does. Asks within
   * a transaction.
   */
  removeUnused(unread: Unread, transaction: Kysely<unknown>): Promise<boolean>;
  remove(listed: Listed): Promise<void>;
  close(): Promise<void>;
}

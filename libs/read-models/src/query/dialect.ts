import type { RawBuilder } from 'kysely';

/** A piece of a statement. */
export type Sql = RawBuilder<unknown>;

/**
 * What SQLite and PostgreSQL say differently. Everything else in this folder is one code for both.
 */
export interface Dialect {
  /**
   * A list as a table of rows `(key, value)`: the place in the list, from 0, and what stands there.
   */
  rows(values: readonly (string | number)[]): Sql;
  /** A list of records as a table with these columns, besides `key`, the place in the list. */
  records(columns: readonly string[], records: readonly (readonly (string | number)[])[]): Sql;
  /**
   * A table read through one index and no other; where the planner needs no telling, the table
   * alone.
   */
  through(table: string, alias: string, index: string): Sql;
  /**
   * One of several branches that are merged, whose order and limit the whole has: where they are
   * not merged as they come, its own first rows.
   */
  first(branch: Sql, order: Sql, limit: number): Sql;
  /** The smaller of two texts. */
  least(one: Sql, other: Sql): Sql;
}

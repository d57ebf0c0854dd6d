import type { RowVersion } from '../fold/change.ts';
import type { Checkpoint } from './checkpoint.ts';
import type { TableSpec } from './tables.ts';

export type Value = string | number | null;
/** Rows on their way into the tables; nothing is there before the whole batch is written. */
export interface Rowing {
  add(row: readonly Value[]): void;
}

/** A stream as it is kept. */
export type StoredStream = Readonly<{ id: number; audience: number; narrowed: boolean }>;
/** A counter's key, and its newest value. */
export type StoredKey = Readonly<{ id: number; value: number }>;
/**
 * Where folding begins: how far the set has come, the last numbers that were given, and the two
 * lists that are always short.
 */
export type Beginning = Readonly<{
  checkpoint: Checkpoint;
  word: number;
  audience: number;
  counterKey: number;
  /** Of each table of the layout. */
  versions: readonly number[];
  counters: readonly Readonly<{ number: number; parts: string }>[];
  cycles: readonly number[];
}>;

/**
 * What is written, as folding asks for it: answered at once, as of the last batch that was written.
 */
export interface Lookups {
  beginning(): Beginning;
  word(text: string): number | undefined;
  /** The number of an audience by its owners, and the other way round: a JSON list. */
  audience(owners: string): number | undefined;
  owners(audience: number): string;
  stream(name: string): StoredStream | undefined;
  /** The row that stands under a key in the table of that number. */
  standing(table: number, key: number): RowVersion | undefined;
  /** By counter, audience and parts. */
  counterKey(key: readonly number[]): StoredKey | undefined;
}

/** What a batch adds and changes. No row is changed that the same batch adds. */
export interface Writes {
  into(table: TableSpec): Rowing;
  /** Rows by the columns of their key, followed by what the others become. */
  change(table: TableSpec, columns: readonly string[]): Rowing;
}

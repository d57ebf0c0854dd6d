import type { RawBuilder } from 'kysely';
import type { Dialect } from '../query/dialect.ts';
import type { Reached } from '../query/watermark.ts';
import type { Listed } from './set-storage.ts';

/** A set that is open for reading. */
export interface OpenSet {
  read<R>(statement: RawBuilder<R>): Promise<readonly R[]>;
  /** How far it has come; cheap, for it is asked many times a second. */
  reached(): Promise<Reached>;
  close(): Promise<void>;
}

/** How a database lets its sets be read. */
export interface ReadableSets {
  readonly dialect: Dialect;
  open(listed: Listed): Promise<OpenSet>;
  /** Does a problem say that a set holds nothing any more: that it is torn, or gone? */
  isLost(problem: unknown): boolean;
}

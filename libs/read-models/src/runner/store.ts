import type { StoredEvent } from '@cylch/kernel';
import type { PoisonReport } from '../fold/poison.ts';
import type { Checkpoint } from '../store/checkpoint.ts';
import type { Rows } from './compare.ts';

/** A set of the catalogue: `building` until it is whole, `current` while it is the one to read, `retired` until no one has it open. */
export type Listed = Readonly<{ id: number; hash: string }>;

/** Which set is read, of those that a database holds. */
export interface Catalogue {
  /** The one to read; none where it was never built, or is gone. */
  current(hash: string): Promise<Listed | undefined>;
  /** A new one, which is nobody's to read yet; no one sweeps it away before it is adopted or abandoned, or this process ends. */
  begin(hash: string): Promise<Listed>;
  /** From now on this one is read; the one before it is retired. */
  adopt(listed: Listed): Promise<void>;
  /** No longer to be read: it is damaged. What reads it goes on until another one is there. */
  retire(listed: Listed): Promise<void>;
  abandon(listed: Listed): Promise<void>;
  /** Removes what no one reads any more: retired sets, and those of a build that died. Returns how many are left. */
  sweep(): Promise<number>;
  close(): Promise<void>;
}

/** A set that is folded into. */
export interface Folding {
  readonly at: Checkpoint;
  /**
   * Folds the events that follow, up to one that a view cannot fold: they and the checkpoint are written together or not
   * at all. Where it fails, the set is opened anew. @throws CheckpointMoved where another one has gone on; SetDamaged where it can hold nothing
   */
  fold(events: readonly StoredEvent[]): Promise<PoisonReport | undefined>;
  close(): Promise<void>;
}
/** A set that no one reads yet. */
export interface Filling extends Folding {
  /** How many events it would rather fold at once. */
  readonly atOnce: number;
  /** It is whole: what only reading needs is made, and all is kept durably. */
  finish(): Promise<void>;
}

/** What a database does for sets of views. The runner, rebuilding and verifying are one code over it. */
export interface Store {
  readonly catalogue: Catalogue;
  fill(listed: Listed): Promise<Filling>;
  follow(listed: Listed): Promise<Folding>;
  /** Its rows as they are at this moment, whoever writes meanwhile. */
  rowsOf(listed: Listed): Promise<Rows>;
}

import type { StoredEvent } from '@cylch/kernel';
import type { PoisonReport } from '../fold/poison.ts';
import type { Checkpoint } from '../store/checkpoint.ts';
import type { Catalogue } from './catalogue.ts';
import type { Rows } from './compare.ts';
import type { Listed } from './set-storage.ts';

/** A set that is folded into. */
export interface Folding {
  readonly at: Checkpoint;
  /**
   * Folds the events that follow, up to one that a view cannot fold: they and the checkpoint are
   * written together or not at all. Where it fails, the set is opened anew. @throws CheckpointMoved
   * where another one has gone on; SetDamaged where it can hold nothing
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

/**
 * What a database does for sets of views. The runner, rebuilding and verifying are one code over
 * it.
 */
export interface Store {
  readonly catalogue: Catalogue;
  fill(listed: Listed): Promise<Filling>;
  follow(listed: Listed): Promise<Folding>;
  /** Its rows as they are at this moment, whoever writes meanwhile. */
  rowsOf(listed: Listed): Promise<Rows>;
}

import type { Position, StoredEvent } from '@cylch/kernel';
import type { Database } from 'better-sqlite3';
import { changesOf, touchedBy } from '../fold/change.ts';
import { happeningOf, type FoldOptions } from '../fold/happening.ts';
import type { PoisonReport } from '../fold/poison.ts';
import { SetDamaged } from '../runner/problems.ts';
import type { Checkpoint } from '../store/checkpoint.ts';
import { reported } from '../store/reported.ts';
import { SetStore } from '../store/set-store.ts';
import { CheckpointRow } from './checkpoint-row.ts';
import { SqliteLookups } from './lookups.ts';
import { isDamage } from './problems.ts';
import { SqliteWrites } from './writes.ts';

/** Folds batches into one set's file: rows, counters, places and checkpoint in one transaction. */
export class Folder {
  readonly #store: SetStore;
  readonly #writes: SqliteWrites;
  readonly #checkpoint: CheckpointRow;
  readonly #opening: FoldOptions;
  #at: Checkpoint;

  constructor(db: Database, opening: FoldOptions) {
    this.#opening = opening;
    this.#writes = new SqliteWrites(db);
    this.#store = new SetStore(opening.layout, new SqliteLookups(db, opening.layout), this.#writes);
    this.#checkpoint = new CheckpointRow(db);
    this.#at = this.#checkpoint.read();
  }

  get at(): Checkpoint {
    return this.#at;
  }

  /**
   * Folds the events that follow the checkpoint, up to one that a view cannot fold. Call inside a
   * transaction, and {@link forget} where that is rolled back. @throws CheckpointMoved
   */
  fold(events: readonly StoredEvent[]): PoisonReport | undefined {
    const from = this.#at;
    let poison: PoisonReport | undefined;
    for (const stored of events) {
      poison = this.#step(stored);
      if (poison !== undefined) break;
    }
    if (this.#at === from) return poison;
    this.#checkpoint.move(from.position, this.#at);
    this.#store.flush();
    this.#writes.flush();
    return poison;
  }
  /** Starts again from what is written. */
  forget(): void {
    this.#store.forget();
    this.#writes.forget();
    this.#at = this.#checkpoint.read();
  }

  #step(stored: StoredEvent): PoisonReport | undefined {
    const { layout } = this.#opening;
    const position = (this.#at.position + 1) as Position;
    const folded = reported(stored, position, () => {
      const happening = happeningOf(stored, position, this.#opening);
      return {
        happening,
        changes: changesOf(
          touchedBy(layout, happening.event),
          happening.event,
          this.#store.standing,
        ),
      };
    });
    if ('poison' in folded) return folded.poison;
    this.#at = this.#store.apply(folded.done.happening, folded.done.changes, this.#at);
    return undefined;
  }
}

/**
 * A batch and its checkpoint in one transaction; one that fails leaves nothing behind, neither in
 * the file nor in memory.
 */
export function foldDurably(
  db: Database,
  folder: Folder,
  events: readonly StoredEvent[],
): PoisonReport | undefined {
  try {
    return db.transaction(() => folder.fold(events)).immediate();
  } catch (problem) {
    if (isDamage(problem)) throw new SetDamaged(db.name, problem);
    folder.forget();
    throw problem;
  }
}

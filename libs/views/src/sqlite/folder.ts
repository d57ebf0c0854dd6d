import type { Position, StoredEvent } from '@cylch/kernel';
import type { Database } from 'better-sqlite3';
import { changesOf } from '../fold/change.ts';
import { happeningOf, type Opening } from '../fold/happening.ts';
import { Poison, type PoisonReport } from '../fold/poison.ts';
import type { Checkpoint } from './checkpoint.ts';
import { SetStore } from './set-store.ts';

/** Folds batches into one set's file: rows, counters, places and checkpoint in one transaction. */
export class Folder {
  readonly #store: SetStore;
  readonly #opening: Opening;
  #at: Checkpoint;

  constructor(db: Database, opening: Opening) {
    this.#opening = opening;
    this.#store = new SetStore(db, opening.layout);
    this.#at = this.#store.checkpoint();
  }

  get at(): Checkpoint { return this.#at; }

  /**
   * Folds the events that follow the checkpoint, up to one that a view cannot fold. Call inside a transaction, and
   * {@link forget} where that is rolled back. @throws CheckpointMoved
   */
  fold(events: readonly StoredEvent[]): PoisonReport | undefined {
    const from = this.#at;
    let poison: PoisonReport | undefined;
    for (const stored of events) {
      poison = this.#step(stored);
      if (poison !== undefined) break;
    }
    if (this.#at !== from) this.#store.flush(from, this.#at);
    return poison;
  }
  /** Starts again from what is written. */
  forget(): void {
    this.#store.forget();
    this.#at = this.#store.checkpoint();
  }

  #step(stored: StoredEvent): PoisonReport | undefined {
    const position = (this.#at.position + 1) as Position;
    try {
      const happening = happeningOf(stored, position, this.#opening);
      const changes = changesOf(this.#opening.layout, happening.fact, this.#store.standing);
      this.#at = this.#store.apply(happening, changes, this.#at);
      return undefined;
    } catch (problem) {
      if (!(problem instanceof Poison)) throw problem;
      return { position, event: stored.id, type: stored.type, stream: stored.stream, view: problem.view, message: problem.message };
    }
  }
}

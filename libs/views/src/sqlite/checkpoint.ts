import type { Database, Statement } from 'better-sqlite3';

/** How far a set has come, and the running values from which the next fact's place follows. Times in milliseconds since 1970. */
export type Checkpoint = Readonly<{ position: number; logPosition: number; recordedAt: number; knownAt: number; newestDay: string }>;

/** Another runner moved the checkpoint: what this one folded is not written. */
export class CheckpointMoved extends Error {
  constructor(expected: number) {
    super(`another runner has moved the views beyond position ${String(expected)}`);
    this.name = 'CheckpointMoved';
  }
}

/** One row, moved in the transaction that writes the rows it stands for. */
export class CheckpointRow {
  readonly #read: Statement;
  readonly #move: Statement;
  constructor(db: Database) {
    this.#read = db.prepare('SELECT position, log_position AS logPosition, recorded_at AS recordedAt, known_at AS knownAt, newest_day AS newestDay FROM checkpoint');
    this.#move = db.prepare('UPDATE checkpoint SET position = ?, log_position = ?, recorded_at = ?, known_at = ?, newest_day = ? WHERE position = ?');
  }
  read(): Checkpoint { return this.#read.get() as Checkpoint; }
  /** @throws CheckpointMoved where it does not stand at `from`. */
  move(from: number, { position, logPosition, recordedAt, knownAt, newestDay }: Checkpoint): void {
    const { changes } = this.#move.run(position, logPosition, recordedAt, knownAt, newestDay, from);
    if (changes !== 1) throw new CheckpointMoved(from);
  }
}

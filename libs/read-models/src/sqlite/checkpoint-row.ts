import type { Database, Statement } from 'better-sqlite3';
import { type Checkpoint, CHECKPOINT_COLUMNS, CheckpointMoved } from '../store/checkpoint.ts';

/** One row, moved in the transaction that writes the rows it stands for. */
export class CheckpointRow {
  readonly #read: Statement;
  readonly #move: Statement;
  constructor(db: Database) {
    this.#read = db.prepare(`SELECT ${CHECKPOINT_COLUMNS} FROM checkpoint`);
    this.#move = db.prepare(
      'UPDATE checkpoint SET position = ?, log_position = ?, recorded_at = ?, known_at = ?, newest_day = ? WHERE position = ?',
    );
  }
  read(): Checkpoint {
    return this.#read.get() as Checkpoint;
  }
  /** @throws CheckpointMoved where it does not stand at `from`. */
  move(from: number, { position, logPosition, recordedAt, knownAt, newestDay }: Checkpoint): void {
    const { changes } = this.#move.run(position, logPosition, recordedAt, knownAt, newestDay, from);
    if (changes !== 1) throw new CheckpointMoved(from);
  }
}

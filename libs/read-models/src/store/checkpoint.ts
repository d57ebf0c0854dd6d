/**
 * How far a set has come, and the running values from which the next fact's place follows. Times in
 * milliseconds since 1970.
 */
export type Checkpoint = Readonly<{
  position: number;
  logPosition: number;
  recordedAt: number;
  knownAt: number;
  newestDay: string;
}>;

/**
 * The columns of the checkpoint's table, and of each fact's place, by the names above: SQL as both
 * stores understand it.
 */
export const CHECKPOINT_COLUMNS =
  'position, log_position AS "logPosition", recorded_at AS "recordedAt", known_at AS "knownAt", newest_day AS "newestDay"';

/** Another runner moved the checkpoint: what this one folded is not written. */
export class CheckpointMoved extends Error {
  constructor(expected: number) {
    super(`another runner has moved the views beyond position ${String(expected)}`);
    this.name = 'CheckpointMoved';
  }
}

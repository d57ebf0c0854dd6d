/** How far a set has come, and the running values from which the next fact's place follows. Times in milliseconds since 1970. */
export type Checkpoint = Readonly<{
  position: number;
  logPosition: number;
  recordedAt: number;
  knownAt: number;
  newestDay: string;
}>;

/** Another runner moved the checkpoint: what this one folded is not written. */
export class CheckpointMoved extends Error {
  constructor(expected: number) {
    super(`another runner has moved the views beyond position ${String(expected)}`);
    this.name = 'CheckpointMoved';
  }
}

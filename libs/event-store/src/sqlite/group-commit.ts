import { types } from 'node:util';

type Waiting<T> = Readonly<{
  work: () => T;
  resolve: (value: T) => void;
  reject: (problem: unknown) => void;
}>;
type Outcome = Readonly<{ settle: () => void }>;

/** The most pieces of work that share one commit. */
const MOST = 1_000;

/** The longest that work waits for company, in milliseconds. */
const PATIENCE = 10;

/**
 * Callers that wait at the same moment share one transaction, and so one fsync; none is answered
 * before it. Where the last one was shared, others are likely on their way: they are waited for as
 * long as a commit takes, and no longer. Work that throws is refused alone: it must not have
 * written anything.
 */
export class GroupCommit {
  #waiting: Waiting<unknown>[] = [];
  #pause = 0;
  /**
   * How many transactions were committed: fewer than the pieces of work where these waited
   * together.
   */
  commits = 0;
  readonly #transaction: (work: () => void) => void;
  readonly #after: () => void;

  constructor(transaction: (work: () => void) => void, after: () => void) {
    this.#transaction = transaction;
    this.#after = after;
  }

  run<T>(work: () => T): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      if (this.#waiting.length === 0) this.#soon();
      this.#waiting.push({ work, resolve: resolve as (value: unknown) => void, reject });
    });
  }

  /** Commits what waits. The rest of a long queue follows after a turn of the event loop. */
  drain(): void {
    const together = this.#waiting.splice(0, MOST);
    if (together.length === 0) return;
    if (this.#waiting.length > 0)
      setImmediate(() => {
        this.drain();
      });
    let outcomes: Outcome[] = [];
    const began = performance.now();
    try {
      this.#transaction(() => {
        outcomes = together.map(attempt);
      });
      this.commits += 1;
    } catch (problem) {
      for (const { reject } of together) reject(problem);
      return;
    }
    const took = performance.now() - began;
    this.#pause = together.length > 1 && took >= 1 ? Math.min(took, PATIENCE) : 0;
    for (const { settle } of outcomes) settle();
    this.#after();
  }

  #soon(): void {
    if (this.#pause === 0)
      setImmediate(() => {
        this.drain();
      });
    else
      setTimeout(() => {
        this.drain();
      }, this.#pause);
  }
}

/** A failure of the disk ends the whole transaction; any other one is this caller's own. */
function attempt({ work, resolve, reject }: Waiting<unknown>): Outcome {
  try {
    const value = work();
    return {
      settle: () => {
        resolve(value);
      },
    };
  } catch (problem) {
    if (types.isNativeError(problem) && 'code' in problem) throw problem;
    return {
      settle: () => {
        reject(problem);
      },
    };
  }
}

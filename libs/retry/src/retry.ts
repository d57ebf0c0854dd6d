import pRetry from 'p-retry';

/** How something is tried again. Times in milliseconds; what is left out sets no bound. */
export type Retrying = Readonly<{
  /**
   * The pause after the first failure, and after each one where `mostMs` is left out. 0: tried
   * again at once.
   */
  pauseMs: number;
  /**
   * Where given, the pause doubles up to this one, and each lies by chance between its half and its
   * whole, so that many who failed together do not come back together.
   */
  mostMs?: number;
  /** How long it is tried again: the last try begins about then. */
  forMs?: number;
  /** How often it is tried in all. */
  tries?: number;
  /** May it go well when it is tried again? Left out: always. */
  passes?: (problem: unknown) => boolean;
  /**
   * Told each failure, the last one too, and the how-manieth it was, from 1. What it throws ends
   * the trying.
   */
  onFailure?: (problem: unknown, times: number) => void;
  /** Ends a pause at once, and begins no further try; one that has begun ends by itself. */
  signal?: AbortSignal;
}>;

/**
 * What a try came to: kept apart from the error, since p-retry does not repeat a TypeError, and
 * wraps what is no Error.
 */
class Failed extends Error {
  readonly problem: unknown;
  constructor(problem: unknown) {
    super('a try failed');
    this.problem = problem;
  }
}

/**
 * Tries again after a pause what may fail in passing, so that it must be safe to do twice. What a
 * try gave is never lost, even where the signal aborted meanwhile; undefined where it aborts before
 * one went well.
 * @throws the problem of the last try, as it was thrown, where it does not pass or a bound is
 * reached
 */
export function retry<T>(
  attempt: () => Promise<T>,
  retrying: Omit<Retrying, 'signal'> & { readonly signal?: never },
): Promise<T>;
export function retry<T>(attempt: () => Promise<T>, retrying: Retrying): Promise<T | undefined>;
export async function retry<T>(
  attempt: () => Promise<T>,
  retrying: Retrying,
): Promise<T | undefined> {
  const { onFailure, signal, tries = Infinity, forMs = Infinity, passes = () => true } = retrying;
  const done: T[] = [];
  const tryOnce = async (times: number): Promise<void> => {
    try {
      done.push(await attempt());
    } catch (problem) {
      onFailure?.(problem, times);
      throw new Failed(problem);
    }
  };
  try {
    await pRetry(tryOnce, {
      ...pausesOf(retrying),
      retries: tries - 1,
      maxRetryTime: forMs,
      signal,
      shouldRetry: ({ error }) => error instanceof Failed && passes(error.problem),
    });
  } catch (problem) {
    if (done.length === 0 && signal?.aborted !== true)
      throw problem instanceof Failed ? problem.problem : problem;
  }
  return done[0];
}

/**
 * p-retry draws a pause between the whole and the double and cuts it at the most: hence the half,
 * and a most that is drawn too.
 */
const pausesOf = ({ pauseMs, mostMs }: Retrying) =>
  mostMs === undefined
    ? { minTimeout: pauseMs, maxTimeout: pauseMs, factor: 1 }
    : {
        minTimeout: pauseMs / 2,
        maxTimeout: mostMs * (0.5 + Math.random() / 2),
        factor: 2,
        randomize: true,
      };

import { ensure, type Position } from '@cylch/kernel';
import type { RunnerStatus } from '@cylch/read-models';

/**
 * How the application is: what /health/ready tells. POISONED and FAILED views still answer, at the
 * place they reached; STANDING_BY is a projector while another one is active.
 */
export type Condition =
  | Readonly<{ state: 'STARTING' | 'READY' | 'STANDING_BY' | 'STOPPING' }>
  | Readonly<{ state: 'BUILDING'; done: number; total: number }>
  | Readonly<{
      state: 'POISONED';
      position: Position;
      report: NonNullable<RunnerStatus['poisoned']>;
    }>
  | Readonly<{ state: 'FAILED'; problem: string }>;

/** Follows what the runner of the views reports. */
export class Conditions {
  #now: Condition = { state: 'STARTING' };
  readonly #listeners = new Set<(condition: Condition) => void>();

  /** How it is at this moment. */
  now(): Condition {
    return this.#now;
  }

  /** What the runner reports, until the application is stopping. */
  report(status: RunnerStatus): void {
    if (this.#now.state !== 'STOPPING') this.#become(conditionOf(status));
  }

  /** Another process is active, until this one is. */
  standingBy(): void {
    if (this.#now.state !== 'STOPPING') this.#become({ state: 'STANDING_BY' });
  }

  /** From now on nothing is answered; no report changes that. */
  stopping(): void {
    this.#become({ state: 'STOPPING' });
  }

  /** @throws Refusal UNAVAILABLE while there is nothing to answer from. */
  ensureAnswering(): void {
    const now = this.#now;
    ensure(now.state !== 'STOPPING', 'UNAVAILABLE', { problem: 'STOPPING' });
    ensure(now.state !== 'BUILDING', 'UNAVAILABLE', {
      problem: 'VIEWS_BUILDING',
      ...(now.state === 'BUILDING'
        ? { viewsPosition: String(now.done), newest: String(now.total) }
        : {}),
    });
  }

  /** Calls back with each new condition; returns how to stop. */
  watch(listener: (condition: Condition) => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  /**
   * Resolves once the views follow the record. @throws Error where they cannot, with the reason.
   */
  ready(): Promise<void> {
    return new Promise((resolve, reject) => {
      const look = (condition: Condition): void => {
        if (['STARTING', 'STANDING_BY', 'BUILDING'].includes(condition.state)) return;
        stop();
        if (condition.state === 'READY') resolve();
        else reject(new Error(`the views do not follow the record: ${JSON.stringify(condition)}`));
      };
      const stop = this.watch(look);
      look(this.#now);
    });
  }

  #become(condition: Condition): void {
    const news = JSON.stringify(condition) !== JSON.stringify(this.#now);
    this.#now = condition;
    if (!news) return;
    for (const listener of [...this.#listeners]) listener(condition);
  }
}

function conditionOf({ state, position, building, poisoned, failed }: RunnerStatus): Condition {
  if (state === 'BUILDING')
    return { state, done: building?.done ?? 0, total: building?.total ?? 0 };
  if (poisoned !== undefined) return { state: 'POISONED', position, report: poisoned };
  if (state === 'FAILED') return { state, problem: failed ?? '' };
  return { state: state === 'FOLLOWING' ? 'READY' : 'STARTING' };
}

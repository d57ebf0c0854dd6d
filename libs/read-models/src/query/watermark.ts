import type { Position } from '@cylch/kernel';

/** How far the views have come, by both countings. */
export type Reached = Readonly<{ position: number; logPosition: number }>;
type Waiting = Readonly<{ holds: (at: Reached) => boolean; done: (reached: boolean) => void }>;

/** Tells those who wait when the views have come far enough. */
export class Watermark {
  #at: Reached = { position: 0, logPosition: 0 };
  readonly #waiting = new Set<Waiting>();
  readonly #listeners = new Set<(position: Position) => void>();

  get at(): Reached {
    return this.#at;
  }

  /** The views have come to a place; nothing happens where they were there already. */
  rise(at: Reached): void {
    if (at.position <= this.#at.position) return;
    this.#at = at;
    for (const waiting of [...this.#waiting]) if (waiting.holds(at)) waiting.done(true);
    for (const listener of [...this.#listeners]) listener(at.position as Position);
  }
  /** False where it did not hold within `ms`. */
  reached(holds: Waiting['holds'], ms: number): Promise<boolean> {
    if (holds(this.#at)) return Promise.resolve(true);
    if (ms <= 0) return Promise.resolve(false);
    return new Promise((resolve) => {
      const done = (reached: boolean): void => {
        clearTimeout(timer);
        this.#waiting.delete(waiting);
        resolve(reached);
      };
      const waiting: Waiting = { holds, done };
      const timer = setTimeout(done, ms, false);
      this.#waiting.add(waiting);
    });
  }
  listen(listener: (position: Position) => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }
}

import type { Random } from './random.ts';

/**
 * As many things of a kind as can still be spoken of: where there are more, one of them gives way.
 */
export class Kept<T> {
  readonly things: T[] = [];
  readonly #random: Random;
  readonly #most: number;
  constructor(random: Random, most = 20_000) {
    this.#random = random;
    this.#most = most;
  }

  add(thing: T): T {
    this.things[
      this.things.length < this.#most ? this.things.length : this.#random.below(this.#most)
    ] = thing;
    return thing;
  }
  any(): T | undefined {
    return this.things.length === 0 ? undefined : this.#random.pick(this.things);
  }
  /** One of them, which is then no longer kept. */
  take(): T | undefined {
    const thing = this.any();
    if (thing !== undefined) this.drop(thing);
    return thing;
  }
  drop(thing: T): void {
    const at = this.things.indexOf(thing);
    if (at < 0) return;
    const last = this.things.pop() as T;
    if (at < this.things.length) this.things[at] = last;
  }
}

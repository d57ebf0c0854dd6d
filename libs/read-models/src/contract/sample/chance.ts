/**
 * Chance from a seed: the same seed tells the same history and asks the same questions on every
 * store.
 */
export class Chance {
  #state: number;
  constructor(seed: number) {
    this.#state = (seed * 2_654_435_761) >>> 0;
  }

  /** A whole number from 0 up to but not including `below`. */
  upTo(below: number): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  }
  /** True once in so many times. */
  oneIn(times: number): boolean {
    return this.upTo(times) === 0;
  }
  one<T>(of: readonly T[]): T {
    return of[this.upTo(of.length)] as T;
  }
  /** Some of a list, in its order: between `least` and all. */
  some<T>(of: readonly T[], least = 0): readonly T[] {
    const wanted = least + this.upTo(of.length - least + 1);
    const taken = new Set<number>();
    while (taken.size < wanted) taken.add(this.upTo(of.length));
    return of.filter((_, index) => taken.has(index));
  }
}

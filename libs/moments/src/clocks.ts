import { ensure } from '@cylch/kernel';

/**
 * Clocks in milliseconds: this machine’s, which may be set; how long it ran, which only grows; and
 * the one that all processes share.
 */
export type Clocks = Readonly<{
  /** This machine’s clock: milliseconds since 1970. */
  wall: () => number;
  /** How long the machine ran, from no matter when. */
  elapsed: () => number;
  /** The clock that all processes share: milliseconds since 1970. */
  shared: () => Promise<number>;
}>;

type Measured = Readonly<{ apart: number; wall: number; elapsed: number }>;

/** How often a measuring is repeated where the answer took too long to tell anything. */
const TRIES = 3;

/**
 * How far this machine’s clock is from the one that all processes share. It is measured now and
 * then; in between a clock that is set is noticed at once, since it parts from how long the machine
 * ran.
 */
export class ClocksApart {
  readonly #clocks: Clocks;
  readonly #permittedMs: number;
  #last: Measured | undefined;

  constructor(clocks: Clocks, permittedMs: number) {
    this.#clocks = clocks;
    this.#permittedMs = permittedMs;
  }

  /**
   * Asks what time it is. An answer that took so long that it tells nothing leaves what was known.
   * @throws where none comes
   */
  async measure(): Promise<void> {
    const { wall, elapsed, shared } = this.#clocks;
    for (let tries = 0; tries < TRIES; tries += 1) {
      const [began, from] = [wall(), elapsed()];
      const told = await shared();
      const took = elapsed() - from;
      // It was told at some moment between the two.
      const apart = Math.ceil(Math.max(Math.abs(told - began), Math.abs(told - began - took)));
      const tells = took <= this.#permittedMs || this.#last === undefined;
      if (tells) this.#last = { apart, wall: began, elapsed: from };
      if (apart <= this.#permittedMs) return;
    }
  }

  /** How far apart they are at most, by all that is known; Infinity where nothing is. */
  apart(): number {
    if (this.#last === undefined) return Infinity;
    const { wall, elapsed } = this.#clocks;
    const set = wall() - this.#last.wall - (elapsed() - this.#last.elapsed);
    return this.#last.apart + Math.abs(set);
  }

  /** @throws Refusal UNAVAILABLE where they are further apart than is permitted */
  ensureTogether(): void {
    const apart = this.apart();
    ensure(apart <= this.#permittedMs, 'UNAVAILABLE', {
      problem: 'CLOCKS_APART',
      apart: Number.isFinite(apart) ? String(Math.ceil(apart)) : '…',
      permitted: String(this.#permittedMs),
    });
  }
}

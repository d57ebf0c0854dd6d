import { type Clock, type Instant, Refusal } from '@cylch/kernel';
import { retry } from '@cylch/retry';
import { setTimeout as pause } from 'node:timers/promises';
import type { ClosedTime, HeldOpen } from './closed-time.ts';

/**
 * How moments are given and closed: by which clock, how far apart clocks may be, and where closed
 * time is remembered.
 */
export type MomentsOptions = Readonly<{
  /** This machine’s clock, which may be set while it runs; or a fixed one. */
  clock: Clock;
  closed: ClosedTime;
  /**
   * How long after a moment, by this clock, a fact that bears it may still come into the record
   * from another process. 0 where no other one writes.
   */
  marginMs?: number;
  /** @throws where this machine’s clock is not to be relied on */
  ensureTogether?: () => void;
  /** How to let time pass; left out: by a timer. */
  wait?: (ms: number) => Promise<unknown>;
}>;

/** How long an answer waits for time that is held open, in milliseconds. */
const PATIENCE_MS = 2_000;
const LOOK_MS = 50;

type Landing = Readonly<{ at: Instant; settled: Promise<unknown> }>;

/** Before every moment. */
const NEVER = '' as Instant;

/**
 * The moments of a record, as one process gives and closes them. A moment is closed before an
 * answer is given at it, and from then on nothing comes into the record that would have been known
 * by it: so that it is answered the same for ever (ADR 11).
 */
export class Moments {
  readonly #options: MomentsOptions;
  readonly #landing = new Set<Landing>();
  /**
   * The latest moment that was told, given or closed here; the next one that is given lies behind
   * `#closed`.
   */
  #told: Instant;
  #closed: Instant;
  /** Up to here other processes and later ones know it. */
  #kept: number;
  #held: Promise<HeldOpen> | undefined;
  #claims = 0;

  private constructor(options: MomentsOptions, closed: number | undefined) {
    this.#options = options;
    this.#told = this.#closed = closed === undefined ? NEVER : instantOf(closed);
    this.#kept = closed ?? -Infinity;
  }

  /** Goes on from what was closed before. @throws where that cannot be read */
  static async open(options: MomentsOptions): Promise<Moments> {
    return new Moments(options, await options.closed.read());
  }

  /** The moment it is. It never goes back: while the clock is behind, it stands still. */
  readonly now: Clock = () => (this.#told = later(this.#told, this.#options.clock()));

  /**
   * Appends under a moment that is given to it: not before any other that was given, and after all
   * that were closed. @throws Refusal UNAVAILABLE
   */
  async land<T>(append: (recordedAt: Instant) => Promise<T>): Promise<T> {
    this.#options.ensureTogether?.();
    const now = this.now();
    const at = now > this.#closed ? now : after(this.#closed);
    this.#told = at;
    const landed = append(at);
    const landing = { at, settled: landed.catch(() => undefined) };
    this.#landing.add(landing);
    try {
      return await landed;
    } finally {
      this.#landing.delete(landing);
    }
  }

  /**
   * Closes time up to and with a moment that is not in the future. Resolves once all that was given
   * up to there is in the record or never will be. @throws Refusal UNAVAILABLE while an import
   * claims moments of the past, or clocks are apart
   */
  async close(moment: Instant): Promise<void> {
    this.#options.ensureTogether?.();
    this.#closed = later(this.#closed, moment);
    await Promise.all([this.#keep(Date.parse(moment)), this.#settle(moment)]);
  }

  /**
   * Runs what claims moments of the past, and holds time open for it: `open` is the earliest moment
   * that it may claim. Those who claim inside of it share it. @throws Refusal UNAVAILABLE where it
   * broke meanwhile
   */
  async claiming<T>(run: (open: Instant) => Promise<T>): Promise<T> {
    this.#claims += 1;
    try {
      const { closed, lost } = await (this.#held ??= this.#options.closed.hold());
      if (lost()) throw new Refusal('UNAVAILABLE', { problem: 'STORES_UNREACHABLE' });
      return await run(instantOf(closed === undefined ? 0 : closed + 1));
    } finally {
      this.#claims -= 1;
      if (this.#claims === 0) await this.#release();
    }
  }

  async #release(): Promise<void> {
    const held = this.#held;
    this.#held = undefined;
    await held?.then(
      ({ release }) => release(),
      () => undefined,
    );
  }

  /** For other processes and later ones. */
  async #keep(until: number): Promise<void> {
    if (until <= this.#kept) return;
    await retry(
      async () => {
        if (!(await this.#options.closed.close(until)))
          throw new Refusal('UNAVAILABLE', { problem: 'IMPORTING' });
      },
      {
        pauseMs: LOOK_MS,
        forMs: PATIENCE_MS,
        passes: (problem) => problem instanceof Refusal,
      },
    );
    this.#kept = Math.max(this.#kept, until);
  }

  /** Waits for what is landing from here, and for as long as something may land from elsewhere. */
  async #settle(until: Instant): Promise<void> {
    const mine = [...this.#landing].filter(({ at }) => at <= until);
    await Promise.all(mine.map(({ settled }) => settled));
    const { marginMs = 0, wait = pause } = this.#options;
    if (marginMs === 0) return;
    const left = Date.parse(until) + marginMs - Date.parse(this.#options.clock());
    if (left > 0) await wait(left);
  }
}

/** Moments are told in UTC and to the millisecond, so that their order is that of their texts. */
const later = (one: Instant, other: Instant): Instant => (one > other ? one : other);
const after = (moment: Instant): Instant => instantOf(Date.parse(moment) + 1);
const instantOf = (ms: number): Instant => new Date(ms).toISOString() as Instant;

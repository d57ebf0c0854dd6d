import type { LogPosition, StoredEvent } from '@cylch/kernel';

/** How far ahead events are counted one by one. */
const WINDOW = 10_000;
const PAGE = 1_000;

/**
 * How many events lie between two places, where the log has no ordinals: those that were counted
 * once are remembered, so that asking again and again how far the views lag reads each event once.
 * Exact up to 10 000; what lies beyond them is estimated from their size, since a record is not
 * read whole for a figure that nobody needs to the last digit.
 */
export class Counting {
  readonly #read: (after: LogPosition, limit: number) => Promise<readonly StoredEvent[]>;
  #from = NaN;
  #places: number[] = [];
  #turn: Promise<unknown> = Promise.resolve();

  constructor(read: (after: LogPosition, limit: number) => Promise<readonly StoredEvent[]>) {
    this.#read = read;
  }

  /** One after the other: those who ask at the same moment count together. */
  distance(from: LogPosition, to: LogPosition): Promise<number> {
    if (to <= from) return Promise.resolve(0);
    const counted = this.#turn.then(() => this.#count(from, to));
    this.#turn = counted.catch(() => undefined);
    return counted;
  }

  async #count(from: LogPosition, to: LogPosition): Promise<number> {
    this.#moveTo(from);
    while (this.#places.length < WINDOW && (this.#places.at(-1) ?? from) < to) {
      const page = await this.#read((this.#places.at(-1) ?? from) as LogPosition, PAGE);
      for (const { logPosition } of page) this.#places.push(logPosition);
      if (page.length < PAGE) break;
    }
    const last = this.#places.at(-1) ?? from;
    const counted = this.#places.length - this.#places.filter((place) => place > to).length;
    return last >= to || this.#places.length < WINDOW
      ? counted
      : counted + Math.round((to - last) / ((last - from) / counted));
  }

  /** Forgets what lies before; from a place that lies elsewhere it begins anew. */
  #moveTo(from: LogPosition): void {
    const within = from >= this.#from && from <= (this.#places.at(-1) ?? -1);
    this.#places = within ? this.#places.filter((place) => place > from) : [];
    this.#from = from;
  }
}

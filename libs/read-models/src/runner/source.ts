import type { RawBuilder } from 'kysely';
import type { Layout } from '../fold/layout.ts';
import type { Dialect } from '../query/dialect.ts';
import { type Reached, Watermark } from '../query/watermark.ts';
import type { Catalogue } from './catalogue.ts';
import type { Reading } from './open.ts';
import { ViewsNotBuilt } from './problems.ts';
import type { OpenSet, ReadableSets } from './readable.ts';
import type { Listed } from './set-storage.ts';

type Open = { readonly listed: Listed; readonly set: OpenSet; reads: number; left: boolean };
export type ReadingFrom = Readonly<{
  catalogue: Pick<Catalogue, 'current' | 'retire'>;
  sets: ReadableSets;
  layout: Layout;
  /** How often to look for what other processes wrote. */
  pollMs: number;
}>;

/**
 * Reads the current set; moves to another one between two statements, once that one is as far as
 * this one.
 */
export class SetSource implements Reading {
  readonly watermark = new Watermark();
  readonly #from: ReadingFrom;
  readonly #timer: NodeJS.Timeout;
  #open: Open | undefined;
  #looking: Promise<void> | undefined;
  #again = false;
  #closed = false;
  #problem: unknown;

  constructor(from: ReadingFrom) {
    this.#from = from;
    this.#timer = setInterval(() => {
      void this.refresh();
    }, from.pollMs).unref();
  }

  get layout(): Layout {
    return this.#from.layout;
  }
  get dialect(): Dialect {
    return this.#from.sets.dialect;
  }

  /**
   * A set that proves to be lost is given up, and read no more where another one is there. @throws
   * ViewsNotBuilt, by what kept it from being opened
   */
  async read<R>(statement: RawBuilder<R>): Promise<readonly R[]> {
    if (this.#open === undefined) await this.refresh();
    const open = this.#open;
    if (open === undefined) throw new ViewsNotBuilt(this.#problem);
    try {
      return await this.#readFrom(open, statement);
    } catch (problem) {
      if (!this.#from.sets.isLost(problem)) throw problem;
      await this.#from.catalogue.retire(open.listed);
      await this.refresh();
      if (this.#open === undefined || this.#open === open) throw problem;
      return await this.#readFrom(this.#open, statement);
    }
  }
  /**
   * Looks at what was written since. A runner calls it after each batch, a timer now and then: what
   * goes wrong here fails no one but those who read. A set that is lost is given up, and built
   * again by the runner.
   */
  refresh(): Promise<void> {
    this.#again = true;
    this.#looking ??= this.#lookAgain().finally(() => {
      this.#looking = undefined;
    });
    return this.#looking;
  }
  /** A set has come to a place, as whoever writes it tells: nothing needs to be looked at. */
  hear(id: number, at: Reached): void {
    if (id === this.#open?.listed.id) this.watermark.rise(at);
  }
  async close(): Promise<void> {
    clearInterval(this.#timer);
    this.#closed = true;
    await this.#looking;
    await this.#leave();
  }

  async #lookAgain(): Promise<void> {
    while (this.#again && !this.#closed) {
      this.#again = false;
      try {
        await this.#look();
        this.#problem = undefined;
      } catch (problem) {
        this.#problem = problem;
      }
    }
  }
  async #look(): Promise<void> {
    const { catalogue, sets, layout } = this.#from;
    let at = this.#open?.listed;
    try {
      const current = await catalogue.current(layout.hash);
      at = current ?? at;
      if (current !== undefined && current.id !== this.#open?.listed.id)
        await this.#moveTo(current);
      if (this.#open !== undefined) this.watermark.rise(await this.#open.set.reached());
    } catch (problem) {
      if (at !== undefined && sets.isLost(problem)) await catalogue.retire(at);
      throw problem;
    }
  }

  async #readFrom<R>(open: Open, statement: RawBuilder<R>): Promise<readonly R[]> {
    open.reads += 1;
    try {
      return await open.set.read(statement);
    } finally {
      open.reads -= 1;
      if (open.left && open.reads === 0) await open.set.close();
    }
  }
  async #moveTo(listed: Listed): Promise<void> {
    const set = await this.#from.sets.open(listed);
    try {
      const { position } = await set.reached();
      if (position < this.watermark.at.position) {
        await set.close();
        return;
      }
    } catch (problem) {
      await set.close();
      throw problem;
    }
    const before = this.#leave();
    this.#open = { listed, set, reads: 0, left: false };
    await before;
  }
  /** The set is let go of when the last read of it is done. */
  async #leave(): Promise<void> {
    const open = this.#open;
    this.#open = undefined;
    if (open === undefined) return;
    open.left = true;
    if (open.reads === 0) await open.set.close();
  }
}

import { Recent } from '../fold/recent.ts';
import type { Lookups, Rowing, Writes } from './ports.ts';
import { NARROWED, STREAMS } from './tables.ts';

/** A stream, numbered by the position of its first fact; `audience` is its newest one. */
export type Stream = {
  readonly id: number;
  readonly name: string;
  audience: number;
  narrowed: boolean;
};

/**
 * Every stream and who may read it now. Those ever narrowed stand apart as well: they are few, and
 * every read asks for them.
 */
export class Streams {
  readonly #lookups: Lookups;
  readonly #recent = new Recent<string, Stream>(10_000);
  readonly #inserts: Rowing;
  readonly #changes: Rowing;
  readonly #narrow: Rowing;
  readonly #narrower: Rowing;
  readonly #begun = new Set<Stream>();
  readonly #changed = new Set<Stream>();
  readonly #narrowed = new Set<Stream>();

  constructor(lookups: Lookups, writes: Writes) {
    this.#lookups = lookups;
    this.#inserts = writes.into(STREAMS);
    this.#changes = writes.change(STREAMS, ['audience', 'narrowed']);
    this.#narrow = writes.into(NARROWED);
    this.#narrower = writes.change(NARROWED, ['audience']);
  }

  /** A stream, as far as memory goes. */
  recall(name: string): Stream | undefined {
    return this.#recent.get(name);
  }
  find(name: string): Stream | undefined {
    const recent = this.#recent.get(name);
    if (recent !== undefined) return recent;
    const found = this.#lookups.stream(name);
    if (found === undefined) return undefined;
    const stream = { ...found, name };
    this.#recent.set(name, stream);
    return stream;
  }
  begin(name: string, id: number, audience: number): Stream {
    const stream = { id, name, audience, narrowed: false };
    this.#recent.set(name, stream);
    this.#begun.add(stream);
    return stream;
  }
  /** A new audience; `narrower` where someone who could read it no longer can. */
  become(stream: Stream, audience: number, narrower: boolean): void {
    stream.audience = audience;
    if (narrower && !stream.narrowed) this.#narrowed.add(stream);
    stream.narrowed ||= narrower;
    this.#changed.add(stream);
  }
  flush(): void {
    for (const { id, name, audience, narrowed } of this.#begun)
      this.#inserts.add([id, name, audience, Number(narrowed)]);
    for (const stream of this.#changed) {
      const { id, audience, narrowed } = stream;
      if (!this.#begun.has(stream)) this.#changes.add([id, audience, Number(narrowed)]);
      if (narrowed)
        (this.#narrowed.has(stream) ? this.#narrow : this.#narrower).add([id, audience]);
    }
    this.#end();
    this.#recent.settle();
  }
  forget(): void {
    this.#end();
    this.#recent.clear();
  }

  #end(): void {
    for (const set of [this.#begun, this.#changed, this.#narrowed]) set.clear();
  }
}

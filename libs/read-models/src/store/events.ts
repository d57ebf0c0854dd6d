import type { Happening } from '../fold/happening.ts';
import { TAGS } from '../fold/tags.ts';
import type { Checkpoint } from './checkpoint.ts';
import type { Lookups, Rowing, Writes } from './ports.ts';
import { CYCLES, EVENTS, LINE_TAGS } from './tables.ts';
import type { Words } from './words.ts';

/**
 * Every fact's place: the index of the events and of the timeline, and the map from positions to
 * the log's own.
 */
export class Events {
  readonly #words: Words;
  readonly #lookups: Lookups;
  readonly #events: Rowing;
  readonly #tags: Rowing;
  readonly #newCycles: Rowing;
  readonly #cycles = new Set<number>();

  constructor(lookups: Lookups, writes: Writes, words: Words) {
    this.#words = words;
    this.#lookups = lookups;
    this.#events = writes.into(EVENTS);
    this.#tags = writes.into(LINE_TAGS);
    this.#newCycles = writes.into(CYCLES);
    this.forget();
  }

  add(
    { stored, cycle, entry, day, ahead }: Happening,
    place: Checkpoint,
    of: Readonly<{ stream: number; audience: number }>,
  ): void {
    const kind = this.#words.number(entry?.kind ?? '');
    const lineCycle = this.#cycle(entry?.cycle ?? '');
    this.#events.add([
      place.position,
      place.logPosition,
      stored.id,
      of.stream,
      stored.revision,
      this.#words.number(stored.type),
      this.#cycle(cycle),
      kind,
      lineCycle,
      day,
      Number(ahead),
      place.recordedAt,
      place.knownAt,
      place.newestDay,
      of.audience,
    ]);
    if (entry === undefined) return;
    for (const field of ['partners', 'about'] as const) {
      for (const tag of new Set(entry[field]))
        this.#tags.add([
          TAGS[field],
          this.#words.number(tag),
          Number(ahead),
          lineCycle,
          day,
          place.position,
        ]);
    }
  }
  forget(): void {
    this.#cycles.clear();
    for (const cycle of this.#lookups.beginning().cycles) this.#cycles.add(cycle);
  }

  #cycle(name: string): number {
    const cycle = this.#words.number(name);
    if (!this.#cycles.has(cycle)) {
      this.#cycles.add(cycle);
      this.#newCycles.add([cycle]);
    }
    return cycle;
  }
}

/** Every word that a fact's place is made of. */
export function wordsOfEvent({ stored, cycle, entry }: Happening): readonly string[] {
  return entry === undefined
    ? [stored.type, cycle]
    : [stored.type, cycle, entry.kind, entry.cycle ?? '', ...entry.partners, ...entry.about];
}

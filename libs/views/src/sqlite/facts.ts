import type { Database } from 'better-sqlite3';
import type { Happening } from '../fold/happening.ts';
import { TAGS } from '../fold/tags.ts';
import { Inserts } from './inserts.ts';
import type { Checkpoint } from './checkpoint.ts';
import type { Words } from './words.ts';


/** Every fact's place: the index of the events and of the timeline, and the map from positions to the log's own. */
export class Facts {
  readonly #words: Words;
  readonly #facts: Inserts;
  readonly #tags: Inserts;
  readonly #newCycles: Inserts;
  readonly #cycles = new Set<number>();
  readonly #readCycles: () => number[];

  constructor(db: Database, words: Words) {
    this.#words = words;
    this.#facts = new Inserts(db, 'facts', ['position', 'log_position', 'event', 'stream', 'revision', 'type', 'cycle', 'kind', 'line_cycle',
      'day', 'ahead', 'recorded_at', 'known_at', 'newest_day', 'audience']);
    this.#tags = new Inserts(db, 'line_tags', ['field', 'tag', 'ahead', 'cycle', 'day', 'position']);
    this.#newCycles = new Inserts(db, 'cycles', ['cycle']);
    const cycles = db.prepare('SELECT cycle FROM cycles').pluck();
    this.#readCycles = () => cycles.all() as number[];
    this.forget();
  }

  add({ stored, cycle, line, day, ahead }: Happening, place: Checkpoint, of: Readonly<{ stream: number; audience: number }>): void {
    const kind = this.#words.number(line?.kind ?? '');
    const lineCycle = this.#cycle(line?.cycle ?? '');
    this.#facts.add(place.position, place.logPosition, stored.id, of.stream, stored.revision, this.#words.number(stored.type), this.#cycle(cycle),
      kind, lineCycle, day, Number(ahead), place.recordedAt, place.knownAt, place.newestDay, of.audience);
    if (line === undefined) return;
    for (const field of ['partners', 'about'] as const) {
      for (const tag of new Set(line[field])) this.#tags.add(TAGS[field], this.#words.number(tag), Number(ahead), lineCycle, day, place.position);
    }
  }
  flush(): void {
    this.#facts.flush();
    this.#tags.flush();
    this.#newCycles.flush();
  }
  forget(): void {
    for (const waiting of [this.#facts, this.#tags, this.#newCycles]) waiting.forget();
    this.#cycles.clear();
    for (const cycle of this.#readCycles()) this.#cycles.add(cycle);
  }

  #cycle(name: string): number {
    const cycle = this.#words.number(name);
    if (!this.#cycles.has(cycle)) {
      this.#cycles.add(cycle);
      this.#newCycles.add(cycle);
    }
    return cycle;
  }
}

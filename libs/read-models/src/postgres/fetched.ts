import type { RowVersion } from '../fold/change.ts';
import type { Beginning, Lookups, StoredKey, StoredStream } from '../store/ports.ts';
import { nameOf } from '../store/counts.ts';

/**
 * What a batch asks of the tables, fetched before it is folded. What was not fetched is a fault of
 * ours, never taken for absent.
 */
export class Fetched implements Lookups {
  readonly words = new Map<string, number | undefined>();
  readonly audiences = new Map<string, number | undefined>();
  readonly circles = new Map<number, string>();
  readonly streams = new Map<string, StoredStream | undefined>();
  /** Of each table, by its key. */
  readonly rows: readonly Map<number, RowVersion | undefined>[];
  readonly keys = new Map<string, StoredKey | undefined>();
  #beginning: Beginning;
  /** From these numbers on nothing is written: no key can be made of them. */
  #new = { word: 0, audience: 0, tallies: new Set<number>() as ReadonlySet<number> };

  constructor(beginning: Beginning) {
    this.#beginning = beginning;
    this.rows = beginning.versions.map(() => new Map());
  }

  /**
   * A new batch; these are the first numbers that it gives, and the counters that have been counted
   * by before it.
   */
  clear(first: Readonly<{ word: number; audience: number; tallies: ReadonlySet<number> }>): void {
    this.#new = first;
    for (const map of [
      this.words,
      this.audiences,
      this.circles,
      this.streams,
      this.keys,
      ...this.rows,
    ])
      map.clear();
  }

  beginning(): Beginning {
    return this.#beginning;
  }
  word(text: string): number | undefined {
    return of(this.words, text, 'word');
  }
  audience(owners: string): number | undefined {
    return of(this.audiences, owners, 'audience');
  }
  owners(audience: number): string {
    const owners = of(this.circles, audience, 'audience');
    if (owners === undefined) throw new Error(`audience ${String(audience)} is not there`);
    return owners;
  }
  stream(name: string): StoredStream | undefined {
    return of(this.streams, name, 'stream');
  }
  standing(table: number, key: number): RowVersion | undefined {
    return of(this.rows[table] as Map<number, RowVersion | undefined>, key, 'row');
  }
  counterKey(key: readonly number[]): StoredKey | undefined {
    const [tally = 0, audience = 0, ...parts] = key;
    const isNew =
      !this.#new.tallies.has(tally) ||
      audience >= this.#new.audience ||
      parts.some((part) => part >= this.#new.word);
    return isNew ? undefined : of(this.keys, nameOf(key), 'counter key');
  }
}

function of<K extends string | number, V>(
  map: ReadonlyMap<K, V>,
  key: K,
  what: string,
): V | undefined {
  if (!map.has(key)) throw new Error(`the ${what} ${String(key)} was not fetched`);
  return map.get(key);
}

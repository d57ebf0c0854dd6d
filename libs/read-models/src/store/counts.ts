import type { Count } from '../fold/change.ts';
import { Recent } from '../fold/recent.ts';
import type { Lookups, Rowing, Writes } from './ports.ts';
import { COUNTER_KEYS, COUNTER_VALUES, COUNTERS, PARTS } from './tables.ts';
import type { Words } from './words.ts';

type Key = { readonly id: number; value: number };
type Parts = Count['parts'];
/** One part of a change of a row: what its counters add or take away, under one audience. */
export type Counting = Readonly<{ count: Count; audience: number; position: number }>;

/**
 * The values of counters by place: a new one is written where an event changes it, none is ever
 * overwritten.
 */
export class Counts {
  readonly #words: Words;
  readonly #lookups: Lookups;
  readonly #recent = new Recent<string, Key>(20_000);
  readonly #parts = new Map<number, readonly string[]>();
  readonly #counters: Rowing;
  readonly #keys: Rowing;
  readonly #values: Rowing;
  #next = 1;
  readonly #touched = new Map<Key, number>();

  constructor(lookups: Lookups, writes: Writes, words: Words) {
    this.#words = words;
    this.#lookups = lookups;
    this.#counters = writes.into(COUNTERS);
    this.#keys = writes.into(COUNTER_KEYS);
    this.#values = writes.into(COUNTER_VALUES);
    this.forget();
  }

  /** The counters that have been counted by. */
  get tallies(): ReadonlySet<number> {
    return new Set(this.#parts.keys());
  }
  /**
   * A key as it is kept; undefined where it cannot be there, for a word of it was never said, or is
   * in memory already.
   */
  sought({ tally, parts }: Count, audience: number): readonly number[] | undefined {
    const names = this.#parts.get(tally);
    if (names === undefined) return undefined;
    const key = [tally, audience];
    for (let index = 0; index < PARTS; index += 1) {
      const number = numbered(names[index], parts, (word) => this.#words.recall(word));
      if (number === undefined) return undefined;
      key.push(number);
    }
    return this.#recent.get(nameOf(key)) === undefined ? key : undefined;
  }
  add({ count: { tally, parts, by }, audience, position }: Counting): void {
    const names = this.#parts.get(tally) ?? this.#learn(tally, parts);
    const values = [tally, audience];
    for (let index = 0; index < PARTS; index += 1)
      values.push(numbered(names[index], parts, (word) => this.#words.number(word)));
    const name = nameOf(values);
    const key = this.#recent.get(name) ?? this.#keyOf(name, values, position);
    this.#touched.set(key, (this.#touched.get(key) ?? 0) + by);
  }
  /** Ends an event: what its changes came to, each key once. */
  settleAt(position: number): void {
    for (const [key, by] of this.#touched) {
      if (by === 0) continue;
      key.value += by;
      this.#values.add([key.id, position, key.value]);
    }
    this.#touched.clear();
  }
  settle(): void {
    this.#recent.settle();
  }
  forget(): void {
    const { counterKey, counters } = this.#lookups.beginning();
    this.#recent.clear();
    this.#touched.clear();
    this.#parts.clear();
    for (const { number, parts } of counters)
      this.#parts.set(number, JSON.parse(parts) as string[]);
    this.#next = counterKey + 1;
  }

  #learn(tally: number, parts: Parts): readonly string[] {
    const names = Object.keys(parts).sort();
    this.#parts.set(tally, names);
    this.#counters.add([tally, JSON.stringify(names)]);
    return names;
  }
  #keyOf(name: string, values: readonly number[], position: number): Key {
    const found = this.#lookups.counterKey(values);
    const key: Key = found === undefined ? { id: this.#next, value: 0 } : { ...found };
    if (found === undefined) {
      this.#next += 1;
      const [tally = 0, audience = 0, ...parts] = values;
      this.#keys.add([key.id, tally, audience, position, ...parts]);
    }
    this.#recent.set(name, key);
    return key;
  }
}

/** A part that the counter does not have is 0; so is one that the row leaves out. */
const numbered = <N>(name: string | undefined, parts: Parts, number: (word: string) => N): N | 0 =>
  name === undefined ? 0 : number(parts[name] ?? '');
/** A key in one word, for what is remembered by keys. */
export const nameOf = (key: readonly number[]): string => key.join('|');

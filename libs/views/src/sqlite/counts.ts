import type { Database, Statement } from 'better-sqlite3';
import type { Count } from '../fold/change.ts';
import { Recent } from '../fold/recent.ts';
import { Inserts } from './inserts.ts';
import { PARTS } from './schema.ts';
import type { Words } from './words.ts';

type Key = { readonly id: number; value: number };
/** One part of a change of a row: what its counters add or take away, under one audience. */
export type Counting = Readonly<{ count: Count; audience: number; position: number }>;

/** The values of counters by place: a new one is written where an event changes it, none is ever overwritten. */
export class Counts {
  readonly #words: Words;
  readonly #recent = new Recent<string, Key>(20_000);
  readonly #parts = new Map<number, readonly string[]>();
  readonly #counters: Inserts;
  readonly #keys: Inserts;
  readonly #values: Inserts;
  readonly #find: Statement;
  readonly #value: Statement;
  readonly #readParts: Statement;
  readonly #last: Statement;
  #next = 1;
  #touched = new Map<Key, number>();

  constructor(db: Database, words: Words) {
    const fields = Array.from({ length: PARTS }, (_, index) => `p${String(index)}`);
    this.#words = words;
    this.#counters = new Inserts(db, 'counters', ['number', 'parts']);
    this.#keys = new Inserts(db, 'counter_keys', ['id', 'counter', 'audience', 'born', ...fields]);
    this.#values = new Inserts(db, 'counter_values', ['key', 'position', 'value']);
    this.#find = db.prepare(`SELECT id FROM counter_keys WHERE counter = ? AND audience = ? AND ${fields.map((field) => `${field} = ?`).join(' AND ')}`).pluck();
    this.#value = db.prepare('SELECT value FROM counter_values WHERE key = ? ORDER BY position DESC LIMIT 1').pluck();
    this.#readParts = db.prepare('SELECT number, parts FROM counters');
    this.#last = db.prepare('SELECT coalesce(max(id), 0) FROM counter_keys').pluck();
    this.forget();
  }

  add({ count: { tally, parts, by }, audience, position }: Counting): void {
    const values = this.#valuesOf(tally, parts);
    const name = `${String(tally)}|${String(audience)}|${values.join('|')}`;
    const key = this.#recent.get(name) ?? this.#keyOf(name, [tally, audience, ...values], position);
    this.#touched.set(key, (this.#touched.get(key) ?? 0) + by);
  }
  /** Ends an event: what its changes came to, each key once. */
  settle(position: number): void {
    for (const [key, by] of this.#touched) {
      if (by === 0) continue;
      key.value += by;
      this.#values.add(key.id, position, key.value);
    }
    this.#touched.clear();
  }
  flush(): void {
    this.#counters.flush();
    this.#keys.flush();
    this.#values.flush();
    this.#recent.settle();
  }
  forget(): void {
    for (const waiting of [this.#counters, this.#keys, this.#values]) waiting.forget();
    this.#recent.clear();
    this.#touched.clear();
    this.#parts.clear();
    for (const { number, parts } of this.#readParts.all() as { number: number; parts: string }[]) this.#parts.set(number, JSON.parse(parts) as string[]);
    this.#next = (this.#last.get() as number) + 1;
  }

  #valuesOf(tally: number, parts: Readonly<Record<string, string>>): readonly number[] {
    const names = this.#parts.get(tally) ?? this.#learn(tally, Object.keys(parts).sort());
    return Array.from({ length: PARTS }, (_, index) => {
      const name = names[index];
      return name === undefined ? 0 : this.#words.number(parts[name] ?? '');
    });
  }
  #learn(tally: number, names: readonly string[]): readonly string[] {
    this.#parts.set(tally, names);
    this.#counters.add(tally, JSON.stringify(names));
    return names;
  }
  #keyOf(name: string, values: readonly number[], position: number): Key {
    const found = this.#find.get(values) as number | undefined;
    const id = found ?? this.#next;
    const key: Key = { id, value: found === undefined ? 0 : ((this.#value.get(id) as number | undefined) ?? 0) };
    if (found === undefined) {
      this.#next += 1;
      const [tally = 0, audience = 0, ...parts] = values;
      this.#keys.add(id, tally, audience, position, ...parts);
    }
    this.#recent.set(name, key);
    return key;
  }
}

import type { Database, Statement } from 'better-sqlite3';
import { Recent } from '../fold/recent.ts';
import { Inserts } from './inserts.ts';

/** A stream, numbered by the position of its first fact; `audience` is its newest one. */
export type Stream = { readonly id: number; readonly name: string; audience: number; narrowed: boolean };
type Stored = { id: number; audience: number; narrowed: number };

/** Every stream and who may read it now. Those ever narrowed stand apart as well: they are few, and every read asks for them. */
export class Streams {
  readonly #recent = new Recent<string, Stream>(10_000);
  readonly #inserts: Inserts;
  readonly #find: Statement;
  readonly #change: Statement;
  readonly #narrow: Statement;
  #begun: Stream[] = [];
  #changed = new Set<Stream>();

  constructor(db: Database) {
    this.#inserts = new Inserts(db, 'streams', ['id', 'name', 'audience', 'narrowed']);
    this.#find = db.prepare('SELECT id, audience, narrowed FROM streams WHERE name = ?');
    this.#change = db.prepare('UPDATE streams SET audience = ?, narrowed = ? WHERE id = ?');
    this.#narrow = db.prepare('INSERT INTO narrowed VALUES(?, ?) ON CONFLICT(stream) DO UPDATE SET audience = excluded.audience');
  }

  find(name: string): Stream | undefined {
    const recent = this.#recent.get(name);
    if (recent !== undefined) return recent;
    const found = this.#find.get(name) as Stored | undefined;
    if (found === undefined) return undefined;
    const stream = { ...found, name, narrowed: found.narrowed === 1 };
    this.#recent.set(name, stream);
    return stream;
  }
  begin(name: string, id: number, audience: number): Stream {
    const stream = { id, name, audience, narrowed: false };
    this.#recent.set(name, stream);
    this.#begun.push(stream);
    return stream;
  }
  /** A new audience; `narrower` where someone who could read it no longer can. */
  become(stream: Stream, audience: number, narrower: boolean): void {
    stream.audience = audience;
    stream.narrowed ||= narrower;
    this.#changed.add(stream);
  }
  flush(): void {
    for (const { id, name, audience, narrowed } of this.#begun) this.#inserts.add(id, name, audience, Number(narrowed));
    this.#inserts.flush();
    for (const { id, audience, narrowed } of this.#changed) {
      this.#change.run(audience, Number(narrowed), id);
      if (narrowed) this.#narrow.run(id, audience);
    }
    this.#begun = [];
    this.#changed.clear();
    this.#recent.settle();
  }
  forget(): void {
    this.#inserts.forget();
    this.#begun = [];
    this.#changed.clear();
    this.#recent.clear();
  }
}

import type { PartnerId } from '@cylch/kernel';
import type { Database, Statement } from 'better-sqlite3';
import { type Circle, PARTNERS, PUBLIC } from '../fold/audience.ts';
import { Recent } from '../fold/recent.ts';
import { Inserts } from './inserts.ts';
import type { Words } from './words.ts';

/** Numbers of audiences: 1 and 2 need no owners, each set of owners of OWN has its own. */
export class Audiences {
  readonly #words: Words;
  readonly #byOwners = new Recent<string, number>(20_000);
  readonly #circles = new Recent<number, readonly PartnerId[]>(20_000);
  readonly #new: Inserts;
  readonly #owners: Inserts;
  readonly #find: Statement;
  readonly #read: Statement;
  readonly #last: Statement;
  #next = PARTNERS + 1;

  constructor(db: Database, words: Words) {
    this.#words = words;
    this.#new = new Inserts(db, 'audiences', ['id', 'owners']);
    this.#owners = new Inserts(db, 'owners', ['owner', 'audience']);
    this.#find = db.prepare('SELECT id FROM audiences WHERE owners = ?').pluck();
    this.#read = db.prepare('SELECT owners FROM audiences WHERE id = ?').pluck();
    this.#last = db.prepare(`SELECT coalesce(max(id), ${String(PARTNERS)}) FROM audiences`).pluck();
    this.forget();
  }

  number(circle: Circle): number {
    if (circle === PUBLIC || circle === PARTNERS) return circle;
    const owners = JSON.stringify(circle);
    const found = this.#byOwners.get(owners) ?? (this.#find.get(owners) as number | undefined);
    const id = found ?? this.#add(circle, owners);
    this.#byOwners.set(owners, id);
    return id;
  }
  circle(id: number): Circle {
    if (id === PUBLIC || id === PARTNERS) return id;
    const circle = this.#circles.get(id) ?? (JSON.parse(this.#read.get(id) as string) as PartnerId[]);
    this.#circles.set(id, circle);
    return circle;
  }
  flush(): void {
    this.#new.flush();
    this.#owners.flush();
    this.#byOwners.settle();
    this.#circles.settle();
  }
  forget(): void {
    this.#new.forget();
    this.#owners.forget();
    this.#byOwners.clear();
    this.#circles.clear();
    this.#next = (this.#last.get() as number) + 1;
  }

  #add(circle: readonly PartnerId[], owners: string): number {
    const id = this.#next;
    this.#next += 1;
    this.#new.add(id, owners);
    for (const owner of circle) this.#owners.add(this.#words.number(owner), id);
    this.#circles.set(id, circle);
    return id;
  }
}

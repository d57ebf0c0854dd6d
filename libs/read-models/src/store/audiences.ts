import type { PartnerId } from '@cylch/kernel';
import { type Circle, PARTNERS, PUBLIC } from '../fold/audience.ts';
import { Recent } from '../fold/recent.ts';
import type { Lookups, Rowing, Writes } from './ports.ts';
import { AUDIENCES, OWNERS } from './tables.ts';
import type { Words } from './words.ts';

/** How an audience with owners of its own is kept. */
export const ownersOf = (circle: readonly PartnerId[]): string => JSON.stringify(circle);

/** Numbers of audiences: 1 and 2 need no owners, each set of owners of OWN has its own. */
export class Audiences {
  readonly #words: Words;
  readonly #lookups: Lookups;
  readonly #byOwners = new Recent<string, number>(20_000);
  readonly #circles = new Recent<number, readonly PartnerId[]>(20_000);
  readonly #new: Rowing;
  readonly #owners: Rowing;
  #next = PARTNERS + 1;

  constructor(lookups: Lookups, writes: Writes, words: Words) {
    this.#words = words;
    this.#lookups = lookups;
    this.#new = writes.into(AUDIENCES);
    this.#owners = writes.into(OWNERS);
    this.forget();
  }

  get next(): number {
    return this.#next;
  }
  /** The number of an audience, as far as memory goes. */
  recall(circle: Circle): number | undefined {
    return circle === PUBLIC || circle === PARTNERS ? circle : this.#byOwners.get(ownersOf(circle));
  }
  recalls(id: number): boolean {
    return this.#circles.get(id) !== undefined;
  }
  /** The number of an audience that was met before. */
  find(circle: Circle): number | undefined {
    if (circle === PUBLIC || circle === PARTNERS) return circle;
    const owners = ownersOf(circle);
    const id = this.#byOwners.get(owners) ?? this.#lookups.audience(owners);
    if (id === undefined) return undefined;
    this.#byOwners.set(owners, id);
    this.#circles.set(id, circle);
    return id;
  }
  number(circle: Circle): number {
    const found = this.find(circle);
    return found ?? this.#add(circle as readonly PartnerId[]);
  }
  circle(id: number): Circle {
    if (id === PUBLIC || id === PARTNERS) return id;
    const circle = this.#circles.get(id) ?? (JSON.parse(this.#lookups.owners(id)) as PartnerId[]);
    this.#circles.set(id, circle);
    return circle;
  }
  settle(): void {
    this.#byOwners.settle();
    this.#circles.settle();
  }
  forget(): void {
    this.#byOwners.clear();
    this.#circles.clear();
    this.#next = this.#lookups.beginning().audience + 1;
  }

  #add(circle: readonly PartnerId[]): number {
    const id = this.#next;
    this.#next += 1;
    const owners = ownersOf(circle);
    this.#new.add([id, owners]);
    for (const owner of circle) this.#owners.add([this.#words.number(owner), id]);
    this.#byOwners.set(owners, id);
    this.#circles.set(id, circle);
    return id;
  }
}

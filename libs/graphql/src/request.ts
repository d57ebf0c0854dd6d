import {
  type Instant,
  isSealed,
  type Language,
  type Position,
  readerOf,
  type Reader,
  type Recorded,
  Refusal,
  type Sealed,
} from '@cylch/kernel';
import type { AnyProjection } from '@cylch/views';
import type { AtInput, Standpoint } from './at.ts';
import type { Caller } from './caller.ts';
import type { House } from './house.ts';
import { eventLoader, rowLoaders, textLoader, type RowLoaders } from './loaders.ts';
import { newestPlace, placeFor } from './standpoint.ts';

/** One request: who asks, in which language, and the place it stands at, fixed when it begins. The GraphQL context. */
export class Request {
  readonly house: House;
  readonly caller: Caller | undefined;
  readonly reader: Reader;
  readonly language: Language;
  /** The moment it began. */
  readonly now: Instant;
  #texts;
  #events;
  #rows: RowLoaders;
  #newest: Promise<Standpoint> | undefined;
  /** The first place that a field of this request stood at: what the answer's extensions tell. */
  first: Standpoint | undefined;

  constructor(house: House, by: Readonly<{ caller?: Caller; language: Language }>) {
    this.house = house;
    this.caller = by.caller;
    this.language = by.language;
    this.reader = readerOf(by.caller?.actor);
    this.now = house.now();
    this.#texts = textLoader(house.vault);
    this.#events = eventLoader(house);
    this.#rows = rowLoaders(house.views, this.reader);
  }

  /** Where `at` stands. Without one: the newest place, the same in the whole request. */
  async standAt(at?: AtInput | null): Promise<Standpoint> {
    this.#newest ??= newestPlace(this.house, this.now);
    const newest = await this.#newest;
    const place = at == null ? newest : await placeFor(this.house, at, { now: this.now, newest });
    this.first ??= place;
    return place;
  }

  /** The row of a thing at a place, where this reader may see it. Many in one statement. */
  row(
    of: AnyProjection,
    key: string,
    at: Position,
  ): Promise<Readonly<{ key: string; from: Position; row: object }> | undefined> {
    return this.#rows.of(of).load({ key, at });
  }

  /** The fact at a position, as recorded; whether the reader may see it is for the asker to know. Many in one read. */
  fact(position: Position): Promise<Recorded | undefined> {
    return this.#events.load(position);
  }

  /** A text in the clear; undefined where its key was destroyed. */
  async open(text: Sealed | string): Promise<string | undefined> {
    return isSealed(text) ? await this.#texts.load(text) : text;
  }

  /** Who asks; refuses the signed-out. */
  signedIn(): Caller {
    if (this.caller === undefined) throw new Refusal('UNAUTHENTICATED');
    return this.caller;
  }

  /** Forgets what was loaded and where it stood: each event of a subscription is answered afresh, at the newest place. */
  renew(): void {
    this.#texts = textLoader(this.house.vault);
    this.#events = eventLoader(this.house);
    this.#rows = rowLoaders(this.house.views, this.reader);
    this.#newest = undefined;
    this.first = undefined;
  }
}

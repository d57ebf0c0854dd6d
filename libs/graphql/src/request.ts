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
import type { AnyProjection } from '@cylch/read-models';
import type { AtInput, AsOf } from './at.ts';
import type { Caller } from './caller.ts';
import type { AppContext } from './app-context.ts';
import { eventLoader, rowLoaders, textLoader, type RowLoaders } from './loaders.ts';
import { newestPlace, placeFor } from './resolve-as-of.ts';

/** One request: who asks, in which language, and the place it stands at, fixed when it begins. The GraphQL context. */
export class Request {
  readonly appContext: AppContext;
  readonly caller: Caller | undefined;
  readonly reader: Reader;
  readonly language: Language;
  /** The moment it began. */
  readonly now: Instant;
  #texts;
  #events;
  #rows: RowLoaders;
  #newest: Promise<AsOf> | undefined;
  /** The first place that a field of this request stood at: what the answer's extensions tell. */
  first: AsOf | undefined;

  constructor(appContext: AppContext, by: Readonly<{ caller?: Caller; language: Language }>) {
    this.appContext = appContext;
    this.caller = by.caller;
    this.language = by.language;
    this.reader = readerOf(by.caller?.actor);
    this.now = appContext.now();
    this.#texts = textLoader(appContext.vault);
    this.#events = eventLoader(appContext);
    this.#rows = rowLoaders(appContext.views, this.reader);
  }

  /** Where `at` stands. Without one: the newest place, the same in the whole request. */
  async resolveAsOf(at?: AtInput | null): Promise<AsOf> {
    this.#newest ??= newestPlace(this.appContext, this.now);
    const newest = await this.#newest;
    const place =
      at == null ? newest : await placeFor(this.appContext, at, { now: this.now, newest });
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
  event(position: Position): Promise<Recorded | undefined> {
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
    this.#texts = textLoader(this.appContext.vault);
    this.#events = eventLoader(this.appContext);
    this.#rows = rowLoaders(this.appContext.views, this.reader);
    this.#newest = undefined;
    this.first = undefined;
  }
}

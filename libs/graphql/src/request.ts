import {
  type Instant,
  isSealed,
  type Language,
  type LogPosition,
  openEvent,
  type Position,
  readerOf,
  type Reader,
  type Recorded,
  Refusal,
  type Sealed,
} from '@cylch/kernel';
import type { AnyProjection, EventPlace, RowVersion } from '@cylch/read-models';
import type { AtInput, AsOf } from './at.ts';
import type { Caller } from './caller.ts';
import type { ThingOf } from './nodes/thing-of.ts';
import { eventLoader, rowLoaders, textLoader } from './loaders.ts';
import { kindOf } from './nodes/kind-of.ts';
import { ReadModelsOfReader } from './read-models-of-reader.ts';
import type { RequestPorts } from './request-ports.ts';
import { landed, newestPlace, placeFor } from './resolve-as-of.ts';

/**
 * One request, the context of GraphQL: who asks, in which language, and the place it stands at,
 * fixed when it begins. All that it reads is bound to these, so that no field can forget for whom
 * it reads (ADR 10); no store is reached by it.
 */
export class Request {
  readonly caller: Caller | undefined;
  readonly reader: Reader;
  readonly language: Language;
  /** The moment it began. */
  readonly now: Instant;
  /** The read models, as this reader may see them. */
  readonly readModels: ReadModelsOfReader;
  readonly #ports: RequestPorts;
  #loaders: Loaders;
  #newest: ReturnType<typeof newestPlace> | undefined;
  /** The first place that a field of this request stood at: what the answer's extensions tell. */
  first: AsOf | undefined;

  constructor(ports: RequestPorts, by: Readonly<{ caller?: Caller; language: Language }>) {
    this.#ports = ports;
    this.caller = by.caller;
    this.language = by.language;
    this.reader = readerOf(by.caller?.actor);
    this.now = ports.now();
    this.readModels = new ReadModelsOfReader(ports.views, this.reader);
    this.#loaders = loadersOf(ports, this.reader);
  }

  /** Where `at` stands. Without one: the newest place, the same in the whole request. */
  async resolveAsOf(at?: AtInput | null): Promise<AsOf> {
    this.#newest ??= newestPlace(this.#ports, this.now);
    const newest = await this.#newest;
    const place =
      at == null ? newest.place : await placeFor(this.#ports, at, { now: this.now, newest });
    this.first ??= place;
    return place;
  }

  /** The kind of thing that has ids like this one. */
  kindOf(id: string): ThingOf | undefined {
    return kindOf(this.#ports.kinds, id);
  }

  /** The row of a thing at a place, where this reader may see it. Many in one statement. */
  row(of: AnyProjection, key: string, at: Position): Promise<RowVersion<object> | undefined> {
    return this.#loaders.rows.of(of).load({ key, at });
  }

  /**
   * The fact at a position, as recorded; whether the reader may see it is for the asker to know.
   * Many in one read.
   */
  event(position: Position): Promise<Recorded | undefined> {
    return this.#loaders.events.load(position);
  }

  /**
   * The fact at a position that a row names. @throws Error where the record holds none there: a
   * fault of ours.
   */
  async fact(position: Position): Promise<Recorded> {
    const event = await this.event(position);
    if (event === undefined)
      throw new Error(`the record holds no fact at ${String(position)}, though a view does`);
    return event;
  }

  /** The facts at places that the read models found, read from the record in one go. */
  async events(places: readonly EventPlace[]): Promise<readonly Recorded[]> {
    const { log, upcasters } = this.#ports;
    const stored = await log.readAt(places.map(({ logPosition }) => logPosition));
    return stored.map((event, index) =>
      openEvent(event, places[index]?.position as Position, upcasters),
    );
  }

  /** A text in the clear; undefined where there is none, or its key was destroyed. */
  async open(text: Sealed | string | undefined): Promise<string | undefined> {
    return isSealed(text) ? await this.#loaders.texts.load(text) : text;
  }

  /** Who asks; refuses the signed-out. */
  signedIn(): Caller {
    if (this.caller === undefined) throw new Refusal('UNAUTHENTICATED');
    return this.caller;
  }

  /**
   * The position of what was just recorded, once the read models have it. @throws Refusal
   * STALE_VIEW where they do not in time.
   */
  landed(logPosition: LogPosition): Promise<Position> {
    return landed(this.#ports, logPosition);
  }

  /** The position that the read models have reached by now. */
  async reached(): Promise<Position> {
    return (await this.#ports.views.checkpoint()).position;
  }

  /**
   * Forgets what was loaded and where it stood: each event of a subscription is answered afresh, at
   * the newest place.
   */
  renew(): void {
    this.#loaders = loadersOf(this.#ports, this.reader);
    this.#newest = undefined;
    this.first = undefined;
  }
}

type Loaders = ReturnType<typeof loadersOf>;
const loadersOf = (ports: RequestPorts, reader: Reader) => ({
  texts: textLoader(ports.vault),
  events: eventLoader(ports),
  rows: rowLoaders(ports.views, reader),
});

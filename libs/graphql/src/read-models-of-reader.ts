import type { Reader } from '@cylch/kernel';
import type { Counter, EventPage, Page, Projection, Views } from '@cylch/read-models';

type Query<T extends unknown[]> = T extends [...unknown[], infer Q] ? Omit<Q, 'reader'> : never;
type QueryOf<Name extends keyof Views> = Query<Parameters<Views[Name]>>;

/**
 * The read models as one reader may see them: each question of `Views` that is asked for a reader,
 * asked for this one.
 */
export class ReadModelsOfReader {
  readonly #views: Views;
  readonly #reader: Reader;
  constructor(views: Views, reader: Reader) {
    this.#views = views;
    this.#reader = reader;
  }

  /** As `Views.page`. */
  page<Row extends object>(of: Projection<Row, never>, query: QueryOf<'page'>): Promise<Page<Row>> {
    return this.#views.page(of, { ...query, reader: this.#reader });
  }
  /** As `Views.count`. */
  count<Row extends object>(of: Projection<Row, never>, query: QueryOf<'count'>): Promise<number> {
    return this.#views.count(of, { ...query, reader: this.#reader });
  }
  /** As `Views.aggregates`. */
  aggregates<Row extends object>(
    of: Counter<Row>,
    query: QueryOf<'aggregates'>,
  ): ReturnType<Views['aggregates']> {
    return this.#views.aggregates(of, { ...query, reader: this.#reader });
  }
  /** As `Views.newest`. */
  newest<Row extends object>(
    of: Projection<Row, never>,
    query: QueryOf<'newest'>,
  ): ReturnType<Views['newest']> {
    return this.#views.newest(of, { ...query, reader: this.#reader });
  }
  /** As `Views.events`. */
  events(query: QueryOf<'events'>): Promise<EventPage> {
    return this.#views.events({ ...query, reader: this.#reader });
  }
  /** As `Views.countEvents`. */
  countEvents(query: QueryOf<'countEvents'>): Promise<number> {
    return this.#views.countEvents({ ...query, reader: this.#reader });
  }
  /** As `Views.entries`. */
  entries(query: QueryOf<'entries'>): Promise<EventPage> {
    return this.#views.entries({ ...query, reader: this.#reader });
  }
  /** As `Views.countEntries`. */
  countEntries(query: QueryOf<'countEntries'>): Promise<number> {
    return this.#views.countEntries({ ...query, reader: this.#reader });
  }
}

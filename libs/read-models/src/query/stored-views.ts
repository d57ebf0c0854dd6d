import type { Day, Instant, LogPosition, Position, Reader } from '@cylch/kernel';
import type { RawBuilder } from 'kysely';
import type { Layout, Table, Tally } from '../fold/layout.ts';
import type { Counter, Projection } from '../projection.ts';
import type {
  Asked,
  EventPage,
  EntryFilter,
  Page,
  PageQuery,
  Place,
  RowVersion,
  Views,
} from '../views.ts';
import type { Dialect } from './dialect.ts';
import { countEventsOf, type FoundEvent, eventsOf } from './events.ts';
import { type Asking, countEntriesOf, cyclesOf, entriesOf } from './timeline-entries.ts';
import { newestOf } from './newest.ts';
import type { Checkpoint } from '../store/checkpoint.ts';
import { checkpointOf, newestUpTo, placesOf } from './places.ts';
import { byKeyAtOf, byKeyOf, countOf, type Found, pageOf } from './rows.ts';
import { hiddenOf, partsOf, type Aggregate, aggregatesOf, without } from './aggregates.ts';
import type { Watermark } from './watermark.ts';

/** Where the tables of a set are read: one statement at a time, on whichever database. */
export interface Source {
  readonly layout: Layout;
  readonly dialect: Dialect;
  /** How far the views have come, as this process knows it. */
  readonly watermark: Watermark;
  read<R>(statement: RawBuilder<R>): Promise<readonly R[]>;
}

type Of<
  Name extends 'aggregates' | 'newest' | 'events' | 'countEvents' | 'entries' | 'countEntries',
> = Parameters<Views[Name]>;
const BEGINNING: Place = {
  position: 0 as Position,
  logPosition: 0 as LogPosition,
  recordedAt: instant(0),
  knownAt: instant(0),
  newestDay: '' as Day,
};

/** The views of a set that lies in SQL tables. */
export class StoredViews implements Views {
  readonly #source: Source;
  readonly #parts = new Map<Tally, readonly string[]>();
  #cycles: Readonly<{ at: number; numbers: readonly number[] }> = { at: -1, numbers: [] };

  constructor(source: Source) {
    this.#source = source;
  }

  async checkpoint(): Promise<Place> {
    return this.#place(checkpointOf());
  }
  async places(positions: readonly Position[]): Promise<ReadonlyMap<Position, Place>> {
    const found = await this.#source.read(placesOf(this.#source.dialect, positions));
    const beginning = positions.includes(0 as Position) ? [BEGINNING] : [];
    return new Map([...beginning, ...found.map(placeOf)].map((place) => [place.position, place]));
  }
  placeAt(moment: Instant): Promise<Place> {
    return this.#place(newestUpTo('known_at', Date.parse(moment)));
  }
  reached(position: Position, ms: number): Promise<boolean> {
    return this.#source.watermark.reached(({ position: at }) => at >= position, ms);
  }
  async reachedLog(logPosition: LogPosition, ms: number): Promise<Place | undefined> {
    const reached = await this.#source.watermark.reached((at) => at.logPosition >= logPosition, ms);
    if (!reached) return undefined;
    const place = await this.#place(newestUpTo('log_position', logPosition));
    return place.logPosition === logPosition ? place : undefined;
  }
  onAdvance(listener: (position: Position) => void): () => void {
    return this.#source.watermark.listen(listener);
  }

  async byKey<Row extends object>(
    of: Projection<Row, never>,
    keys: readonly string[],
    at: Position,
    reader: Reader,
  ): Promise<ReadonlyMap<string, RowVersion<Row>>> {
    if (keys.length === 0) return new Map();
    const found = await this.#source.read(
      byKeyOf(this.#source.dialect, this.#table(of), { keys: [...new Set(keys)], at, reader }),
    );
    return new Map(found.map((row) => [row.key, standing<Row>(row)]));
  }
  async byKeyAt<Row extends object>(
    of: Projection<Row, never>,
    asked: readonly Asked[],
    reader: Reader,
  ): Promise<readonly (RowVersion<Row> | undefined)[]> {
    if (asked.length === 0) return [];
    const found = await this.#source.read(
      byKeyAtOf(this.#source.dialect, this.#table(of), { asked, reader }),
    );
    const byIndex = new Map(found.map((row) => [Number(row.index), standing<Row>(row)]));
    return asked.map((_, index) => byIndex.get(index));
  }
  async page<Row extends object>(of: Projection<Row, never>, query: PageQuery): Promise<Page<Row>> {
    const statement = pageOf(this.#source.dialect, this.#table(of), query);
    const found = statement === undefined ? [] : await this.#source.read(statement);
    return {
      rows: found.slice(0, query.limit).map((row) => standing<Row>(row)),
      more: found.length > query.limit,
    };
  }
  async count<Row extends object>(
    of: Projection<Row, never>,
    query: Pick<PageQuery, 'at' | 'reader' | 'where' | 'within'>,
  ): Promise<number> {
    return this.#count(countOf(this.#source.dialect, this.#table(of), query));
  }
  async aggregates<Row extends object>(
    of: Counter<Row>,
    query: Of<'aggregates'>[1],
  ): Promise<readonly Aggregate[]> {
    const table = this.#table(of.of);
    const tally = table.tallies.find(({ name }) => name === of.name);
    if (tally === undefined) throw new Error(`${of.name} is not a counter of the set`);
    const parts = this.#parts.get(tally) ?? (await this.#learn(tally));
    const statement = parts && aggregatesOf(this.#source.dialect, { tally, parts }, query);
    if (statement === undefined) return [];
    const found = await this.#source.read(statement);
    const aggregates = found
      .filter(({ count }) => count !== null)
      .map((row): Aggregate => ({
        parts: Object.fromEntries(
          query.by.map((part, index) => [part, String(row[`w${String(index)}`])]),
        ),
        count: Number(row.count),
      }));
    const hidden = hiddenOf(table, query);
    const rows =
      hidden === undefined || aggregates.length === 0 ? [] : await this.#source.read(hidden);
    return without(aggregates, {
      tally,
      where: query.where,
      by: query.by,
      rows: rows.map(({ body }) => JSON.parse(body) as object),
    });
  }
  async newest<Row extends object>(
    of: Projection<Row, never>,
    query: Of<'newest'>[1],
  ): Promise<readonly (string | undefined)[]> {
    const statement = newestOf(this.#source.dialect, this.#table(of), query);
    const newest = query.each.map((): string | undefined => undefined);
    for (const { index, sort } of statement === undefined
      ? []
      : await this.#source.read(statement)) {
      if (sort !== null && (newest[index] === undefined || sort > newest[index]))
        newest[index] = sort;
    }
    return newest;
  }

  events(query: Of<'events'>[0]): Promise<EventPage> {
    return this.#events(eventsOf(this.#source.dialect, query), query.limit);
  }
  countEvents(query: Of<'countEvents'>[0]): Promise<number> {
    return this.#count(countEventsOf(this.#source.dialect, query));
  }
  async entries(query: Of<'entries'>[0]): Promise<EventPage> {
    return this.#events(entriesOf(await this.#asking(query.filter), query), query.limit);
  }
  async countEntries(query: Of<'countEntries'>[0]): Promise<number> {
    return this.#count(countEntriesOf(await this.#asking(query.filter), query));
  }

  #table({ name }: Readonly<{ name: string }>): Table {
    const table = this.#source.layout.tables.find(({ fold }) => fold.name === name);
    if (table === undefined) throw new Error(`${name} is not in the set of views`);
    return table;
  }
  async #place(statement: RawBuilder<Checkpoint>): Promise<Place> {
    const [found] = await this.#source.read(statement);
    return found === undefined || found.position === 0 ? BEGINNING : placeOf(found);
  }
  async #count(statement: RawBuilder<{ count: number }> | undefined): Promise<number> {
    if (statement === undefined) return 0;
    const [found] = await this.#source.read(statement);
    return Number(found?.count ?? 0);
  }
  async #events(statement: RawBuilder<FoundEvent> | undefined, limit: number): Promise<EventPage> {
    const found = statement === undefined ? [] : await this.#source.read(statement);
    const places = found.slice(0, limit).map(({ position, logPosition, day }) => ({
      position: position as Position,
      logPosition: logPosition as LogPosition,
      day: day as Day,
    }));
    return { places, more: found.length > limit };
  }
  async #learn(tally: Tally): Promise<readonly string[] | undefined> {
    const [found] = await this.#source.read(partsOf(tally));
    if (found === undefined) return undefined;
    const parts = JSON.parse(found.parts) as readonly string[];
    this.#parts.set(tally, parts);
    return parts;
  }
  /** The cycles are few and known after one statement for each advance of the views. */
  async #asking({ cycle }: EntryFilter): Promise<Asking> {
    const { dialect, watermark } = this.#source;
    const at = watermark.at.position;
    if (cycle === undefined && this.#cycles.at !== at) {
      const found = await this.#source.read(cyclesOf());
      this.#cycles = { at, numbers: found.map(({ cycle: number }) => number) };
    }
    return { dialect, cycles: this.#cycles.numbers };
  }
}

const standing = <Row>({ key, from, body }: Found): RowVersion<Row> => ({
  key,
  from: Number(from) as Position,
  row: JSON.parse(body) as Row,
});
function instant(ms: number): Instant {
  return new Date(ms).toISOString() as Instant;
}
const placeOf = ({ position, logPosition, recordedAt, knownAt, newestDay }: Checkpoint): Place => ({
  position: position as Position,
  logPosition: logPosition as LogPosition,
  recordedAt: instant(recordedAt),
  knownAt: instant(knownAt),
  newestDay: newestDay as Day,
});

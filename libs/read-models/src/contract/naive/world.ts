import {
  type Audience,
  type Day,
  dayOf,
  openEvent,
  type Position,
  type Reader,
  type Recorded,
  sortDay,
  type StoredEvent,
} from '@cylch/kernel';
import type { AnyProjection, ColumnValue, EntryDetails, ViewSet } from '../../projection.ts';
import { audiencesOf, maySee } from './audience.ts';

/**
 * A version of a row, with all that answers are made of. `rank` says which of two keys came into
 * the record first.
 */
export type Version = Readonly<{
  key: string;
  from: number;
  row: object;
  columns: Readonly<Record<string, ColumnValue>>;
  stream: string;
  audience: Audience;
  rank: number;
}>;
export type Happened = Readonly<{
  event: Recorded;
  logPosition: number;
  day: string;
  ahead: boolean;
  cycle: string;
  entry: EntryDetails | undefined;
  audience: Audience;
}>;
type Rows = ReadonlyMap<string, Version>;
/** A projection as the fold calls it. */
export type Plain = Readonly<{
  name: string;
  sort: string;
  keys?: (recorded: Recorded) => readonly string[];
  columns: (row: object) => Version['columns'];
  on: Readonly<
    Record<
      string,
      ((row: object | undefined, recorded: Recorded, key: string) => object | null) | undefined
    >
  >;
}>;

/** Everything that a record tells, folded the plain way: each place has all its rows. */
export class World {
  readonly happened: readonly Happened[];
  readonly #rows: ReadonlyMap<string, readonly Rows[]>;
  readonly #newest = new Map<string, Audience>();

  constructor(set: ViewSet, events: readonly StoredEvent[]) {
    const recordedEvents = events.map((event, index) => openEvent(event, (index + 1) as Position));
    const audiences = audiencesOf(recordedEvents);
    this.happened = recordedEvents.map((recorded, index) =>
      happened(set, recorded, {
        logPosition: events[index]?.logPosition ?? 0,
        audience: audiences.get(recorded) as Audience,
      }),
    );
    for (const { event: recorded, audience } of this.happened)
      this.#newest.set(recorded.stream, audience);
    this.#rows = new Map(
      set.projections.map((each) => [each.name, placesOf(each as never, this.happened)]),
    );
  }

  get head(): number {
    return this.happened.length;
  }
  rows(of: Readonly<{ name: string }>, at: number, reader: Reader): readonly Version[] {
    const standing = this.#rows.get(of.name)?.[at] ?? new Map<string, Version>();
    return [...standing.values()].filter(({ stream, audience }) =>
      this.#sees(reader, stream, audience),
    );
  }
  events(at: number, reader: Reader): readonly Happened[] {
    return this.happened
      .slice(0, at)
      .filter(({ event: recorded, audience }) => this.#sees(reader, recorded.stream, audience));
  }

  #sees(reader: Reader, stream: string, version: Audience): boolean {
    return maySee(reader, version, this.#newest.get(stream) as Audience);
  }
}

function happened(
  { entries }: ViewSet,
  recorded: Recorded,
  { logPosition, audience }: Pick<Happened, 'logPosition' | 'audience'>,
): Happened {
  const day: Day = sortDay(recorded.occurred);
  const draw = entries
    .map(
      ({ on }) =>
        (
          on as Readonly<Record<string, ((told: Recorded) => EntryDetails | undefined) | undefined>>
        )[recorded.type],
    )
    .find((each) => each !== undefined);
  return {
    event: recorded,
    logPosition,
    audience,
    day,
    ahead: day > dayOf(recorded.knownFrom),
    cycle: (recorded.data as { cycle?: string }).cycle ?? '',
    entry: draw?.(recorded),
  };
}

/** What stands after each fact; before the first one nothing does. */
function placesOf(of: AnyProjection, happened: readonly Happened[]): readonly Rows[] {
  const plain = of as unknown as Plain;
  const ranks = new Map<string, number>();
  const places: Rows[] = [new Map()];
  for (const each of happened)
    places.push(step(plain, each, { before: places.at(-1) as Rows, ranks }));
  return places;
}

type Before = Readonly<{ before: Rows; ranks: Map<string, number> }>;
function step(
  { on, keys, columns }: Plain,
  { event: recorded, audience }: Happened,
  { before, ranks }: Before,
): Rows {
  const after = new Map(before);
  const rankOf = (key: string): number => {
    ranks.set(key, ranks.get(key) ?? ranks.size);
    return ranks.get(key) ?? 0;
  };
  if (keys === undefined) rankOf(recorded.stream);
  for (const key of keys?.(recorded) ?? [recorded.stream]) {
    const old = before.get(key)?.row;
    const row = on[recorded.type]?.(old, recorded, key);
    if (row === null) after.delete(key);
    else if (row !== undefined && row !== old)
      after.set(key, {
        key,
        from: recorded.position,
        row,
        columns: columns(row),
        stream: recorded.stream,
        audience,
        rank: rankOf(key),
      });
  }
  return after;
}

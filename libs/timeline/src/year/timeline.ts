import {
  type AsOf,
  type Connection,
  FEATURE_DEFINITIONS,
  type FeatureDefinition,
  listOf,
  type PageArgs,
  type Request,
} from '@cylch/graphql';
import type { Day, Position, Recorded } from '@cylch/kernel';
import type { EventPlace, EntryDetails, EntryFilter } from '@cylch/read-models';
import { Inject, Injectable } from '@nestjs/common';
import { entryOf } from './lines.ts';
import { TimelineEntry } from './timeline-entry.ts';

/** What to read of the year, and at which place. */
export type Asked = Readonly<{ entries: EntryFilter; descending: boolean; at: AsOf }>;
/** A fact with the line that it draws. */
export type Drawn = Readonly<{ event: Recorded; entry: EntryDetails }>;

/** The year as one story: the lines that the features draw. */
@Injectable()
export class Timeline {
  readonly #features: readonly FeatureDefinition[];
  constructor(@Inject(FEATURE_DEFINITIONS) features: readonly FeatureDefinition[]) {
    this.#features = features;
  }

  /** A page of the year: its lines by day; of one day, in the order of the record. */
  page(
    request: Request,
    page: PageArgs,
    { entries: filter, descending, at }: Asked,
  ): Promise<Connection<TimelineEntry>> {
    const { readModels } = request;
    return listOf<TimelineEntry>(page, {
      identity: { list: 'timeline', filter: { ...filter, descending } },
      at,
      fetch: async ({ at: place, after, limit }) => {
        const query = { filter, at: place.position, limit, descending };
        const { places, more } = await readModels.entries({ ...query, ...beyond(after) });
        const entries = await this.#entries(request, places, place);
        const items = entries.map((node, index) => ({
          node,
          at: { sort: node.position, key: places[index]?.day ?? '' },
        }));
        return { items, more };
      },
      count: (place) => readModels.countEntries({ filter, at: place.position }),
    });
  }

  /** The facts at places that draw a line, each with its line. */
  async drawn(request: Request, places: readonly EventPlace[]): Promise<readonly Drawn[]> {
    return (await request.events(places)).flatMap((event) => {
      const entry = entryOf(this.#features, event);
      return entry === undefined ? [] : [{ event, entry }];
    });
  }

  /** The entries of lines that the read models found. */
  async #entries(
    request: Request,
    places: readonly EventPlace[],
    at: AsOf,
  ): Promise<readonly TimelineEntry[]> {
    const drawn = await this.drawn(request, places);
    if (drawn.length < places.length)
      throw new Error('a fact draws no line, though the read models hold one of it');
    return drawn.map(({ event, entry }) => new TimelineEntry(event, entry, at));
  }
}

/** Where a page of lines goes on. */
const beyond = (
  after: Readonly<{ sort: string | number; key: string }> | undefined,
): { after?: Readonly<{ day: Day; position: Position }> } =>
  after === undefined
    ? {}
    : { after: { day: after.key as Day, position: Number(after.sort) as Position } };

import {
  type Connection,
  listOf,
  type PageArgs,
  type Request,
  type Standpoint,
} from '@cylch/graphql';
import { type Day, openEvent, type Position } from '@cylch/kernel';
import type { FactPage, LineFilter } from '@cylch/views';
import { lineOf } from './lines.ts';
import { TimelineEntry } from './timeline-entry.ts';

/** What to read of the year, and at which place. */
export type Asked = Readonly<{ lines: LineFilter; descending: boolean; at: Standpoint }>;

/** A page of the year: its lines by day; of one day, in the order of the record. */
export function yearOf(
  request: Request,
  page: PageArgs,
  { lines: filter, descending, at }: Asked,
): Promise<Connection<TimelineEntry>> {
  const { views } = request.house;
  const { reader } = request;
  return listOf<TimelineEntry>(page, {
    identity: { list: 'timeline', filter: { ...filter, descending } },
    at,
    fetch: async ({ at: place, after, limit }) => {
      const beyond =
        after === undefined
          ? {}
          : { after: { day: after.key as Day, position: Number(after.sort) as Position } };
      const found = await views.lines({
        filter,
        reader,
        at: place.position,
        limit,
        descending,
        ...beyond,
      });
      const entries = await entriesOf(found, place, request);
      const items = entries.map((node, index) => ({
        node,
        at: { sort: node.position(), key: found.places[index]?.day ?? '' },
      }));
      return { items, more: found.more };
    },
    count: (place) => views.countLines({ filter, reader, at: place.position }),
  });
}

/** The entries of lines that the views found: each event is read from the log and draws its line. */
export async function entriesOf(
  { places }: FactPage,
  at: Standpoint,
  { house }: Request,
): Promise<readonly TimelineEntry[]> {
  const stored = await house.log.readAt(places.map(({ logPosition }) => logPosition));
  return stored.map((event, index) => {
    const fact = openEvent(event, places[index]?.position as Position, house.upcasters);
    const line = lineOf(house.rooms, fact);
    if (line === undefined)
      throw new Error(`${fact.type} draws no line, though the views hold one of it`);
    return new TimelineEntry(fact, line, at);
  });
}

import { type Connection, listOf, type PageArgs, type Request, type AsOf } from '@cylch/graphql';
import { type Day, openEvent, type Position } from '@cylch/kernel';
import type { EventPage, LineFilter } from '@cylch/read-models';
import { lineOf } from './lines.ts';
import { TimelineEntry } from './timeline-entry.ts';

/** What to read of the year, and at which place. */
export type Asked = Readonly<{ lines: LineFilter; descending: boolean; at: AsOf }>;

/** A page of the year: its lines by day; of one day, in the order of the record. */
export function yearOf(
  request: Request,
  page: PageArgs,
  { lines: filter, descending, at }: Asked,
): Promise<Connection<TimelineEntry>> {
  const { views } = request.appContext;
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
  { places }: EventPage,
  at: AsOf,
  { appContext }: Request,
): Promise<readonly TimelineEntry[]> {
  const stored = await appContext.log.readAt(places.map(({ logPosition }) => logPosition));
  return stored.map((event, index) => {
    const recorded = openEvent(event, places[index]?.position as Position, appContext.upcasters);
    const line = lineOf(appContext.features, recorded);
    if (line === undefined)
      throw new Error(`${recorded.type} draws no line, though the views hold one of it`);
    return new TimelineEntry(recorded, line, at);
  });
}

import { openEvent, type Position } from '@cylch/kernel';
import type { FactFilter, FactPage } from '@cylch/views';
import type { Standpoint } from '../at.ts';
import type { Connection, PageArgs } from '../lists/connection.ts';
import { listOf } from '../lists/list.ts';
import type { Request } from '../request.ts';
import { Event } from './event.ts';

/** The facts of a page, read from the log in one go. */
export async function readFacts(
  { places }: FactPage,
  at: Standpoint,
  { house: { log, upcasters } }: Request,
): Promise<readonly Event[]> {
  const stored = await log.readAt(places.map(({ logPosition }) => logPosition));
  return stored.map(
    (event, index) =>
      new Event(openEvent(event, places[index]?.position as Position, upcasters), at),
  );
}

/** A page of facts in the order of the record, of those that the reader may see. */
export function factsOf(
  request: Request,
  page: PageArgs,
  filter: FactFilter,
  at: Standpoint,
): Promise<Connection<Event>> {
  const { views } = request.house;
  return listOf<Event>(page, {
    identity: { list: 'events', filter },
    at,
    fetch: async ({ at: place, after, limit }) => {
      const beyond = after === undefined ? {} : { beyond: Number(after.sort) as Position };
      const found = await views.facts({
        filter,
        reader: request.reader,
        at: place.position,
        limit,
        ...beyond,
      });
      const events = await readFacts(found, place, request);
      return {
        items: events.map((node) => ({ node, at: { sort: node.position(), key: node.stream() } })),
        more: found.more,
      };
    },
    count: (place) => views.countFacts({ filter, reader: request.reader, at: place.position }),
  });
}

/** All that happened to one thing, as far as the place knows: its versions, each with its reason. */
export const historyOf = (
  request: Request,
  page: PageArgs,
  of: Readonly<{ id: string; at: Standpoint }>,
): Promise<Connection<Event>> => factsOf(request, page, { stream: of.id as never }, of.at);

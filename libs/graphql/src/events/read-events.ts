import { compact, type Position } from '@cylch/kernel';
import type { EventFilter, EventPage } from '@cylch/read-models';
import type { AsOf } from '../at.ts';
import type { Connection, PageArgs } from '../lists/connection.ts';
import { listOf } from '../lists/list.ts';
import type { Request } from '../request.ts';
import { Event } from './event.ts';

/** The facts of a page, read from the record in one go. */
export async function readEvents(
  { places }: EventPage,
  at: AsOf,
  request: Request,
): Promise<readonly Event[]> {
  return (await request.events(places)).map((event) => new Event(event, at));
}

/**
 * A page of facts in the order of the record, of those that the reader may see. @throws Refusal, as
 * `listOf`
 */
export function eventsOf(
  request: Request,
  page: PageArgs,
  filter: EventFilter,
  at: AsOf,
): Promise<Connection<Event>> {
  const { readModels } = request;
  return listOf<Event>(page, {
    identity: { list: 'events', filter },
    at,
    fetch: async ({ at: place, after, limit }) => {
      const beyond = compact({ beyond: after && (Number(after.sort) as Position) });
      const found = await readModels.events({
        filter,
        at: place.position,
        limit,
        ...beyond,
      });
      const events = await readEvents(found, place, request);
      return {
        items: events.map((node) => ({ node, at: { sort: node.position, key: node.stream } })),
        more: found.more,
      };
    },
    count: (place) => readModels.countEvents({ filter, at: place.position }),
  });
}

/**
 * All that happened to one thing, as far as the place knows: its versions, each with its reason.
 */
export const historyOf = (
  request: Request,
  page: PageArgs,
  of: Readonly<{ id: string; at: AsOf }>,
): Promise<Connection<Event>> => eventsOf(request, page, { stream: of.id as never }, of.at);

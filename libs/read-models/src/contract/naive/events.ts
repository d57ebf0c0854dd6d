import type { Day, LogPosition, Position } from '@cylch/kernel';
import type { EntryDetails } from '../../projection.ts';
import type { EventFilter, EventPage, EventPlace, EntryFilter, Views } from '../../views.ts';
import type { Happened, World } from './world.ts';

type EventsQuery = Parameters<Views['events']>[0];
type EntriesQuery = Parameters<Views['entries']>[0];
const within = <T>(value: T, list: readonly T[] | undefined): boolean =>
  list === undefined || list.includes(value);
const place = ({ event: { position }, logPosition, day }: Happened): EventPlace => ({
  position,
  logPosition: logPosition as LogPosition,
  day: day as Day,
});
const pageOf = (all: readonly Happened[], limit: number): EventPage => ({
  places: all.slice(0, limit).map(place),
  more: all.length > limit,
});

const isAsked = (
  { event, cycle }: Happened,
  { stream, streams, cycle: wanted, types, after = 0 as Position, until }: EventFilter,
): boolean =>
  within(event.stream, stream === undefined ? undefined : [stream]) &&
  within(event.stream, streams) &&
  within(event.type, types) &&
  (wanted === undefined || cycle === wanted) &&
  event.position > after &&
  event.position <= (until ?? event.position);

function asked(
  world: World,
  { filter, reader, at, firstOfStream }: Omit<EventsQuery, 'limit'>,
): readonly Happened[] {
  const found = world.events(at, reader).filter((each) => isAsked(each, filter));
  return firstOfStream === true
    ? found.filter(
        (each, index) =>
          found.findIndex(({ event }) => event.stream === each.event.stream) === index,
      )
    : found;
}

export function events(world: World, query: EventsQuery): EventPage {
  const found = asked(world, query);
  const { beyond, descending, limit } = query;
  const all = descending === true ? found.toReversed() : found;
  return pageOf(
    all.filter(
      ({ event: { position } }) =>
        beyond === undefined || (descending === true ? position < beyond : position > beyond),
    ),
    limit,
  );
}
export const countEvents = (world: World, query: Omit<EventsQuery, 'limit'>): number =>
  asked(world, query).length;

const isDrawn = ({ entry, day }: Happened, filter: EntryFilter): boolean =>
  entry !== undefined &&
  day >= (filter.from ?? '') &&
  day <= (filter.to ?? '9') &&
  isOf(entry, filter);
const isOf = (entry: EntryDetails, { cycle, kinds, partners, about }: EntryFilter): boolean =>
  (cycle === undefined || (entry.cycle ?? '') === cycle) &&
  within(entry.kind, kinds) &&
  share(entry.partners, partners) &&
  share(entry.about, about);
const share = (one: readonly string[], wanted: readonly string[] | undefined): boolean =>
  wanted === undefined || one.some((each) => wanted.includes(each));

/** By day, then by position. */
const drawn = (
  world: World,
  { filter, reader, at }: Omit<EntriesQuery, 'limit'>,
): readonly Happened[] =>
  world
    .events(at, reader)
    .filter((each) => isDrawn(each, filter))
    .sort((one, other) => compare(one, other));
const compare = (one: Pick<Happened, 'day' | 'event'>, other: typeof one): number =>
  one.day === other.day ? one.event.position - other.event.position : one.day < other.day ? -1 : 1;

export function entries(world: World, query: EntriesQuery): EventPage {
  const found = drawn(world, query);
  const all = query.descending === true ? found.toReversed() : found;
  const start =
    query.after === undefined
      ? 0
      : all.findIndex(({ event: { position } }) => position === query.after?.position) + 1;
  return pageOf(all.slice(start), query.limit);
}
export const countEntries = (world: World, query: Omit<EntriesQuery, 'limit'>): number =>
  drawn(world, query).length;

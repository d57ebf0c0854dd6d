import type { Day, LogPosition, Position } from '@cylch/kernel';
import type { Line } from '../../projection.ts';
import type { FactFilter, FactPage, FactPlace, LineFilter, Views } from '../../views.ts';
import type { Happened, World } from './world.ts';

type FactsQuery = Parameters<Views['facts']>[0];
type LinesQuery = Parameters<Views['lines']>[0];
const within = <T>(value: T, list: readonly T[] | undefined): boolean =>
  list === undefined || list.includes(value);
const place = ({ fact: { position }, logPosition, day }: Happened): FactPlace => ({
  position,
  logPosition: logPosition as LogPosition,
  day: day as Day,
});
const pageOf = (all: readonly Happened[], limit: number): FactPage => ({
  places: all.slice(0, limit).map(place),
  more: all.length > limit,
});

const isAsked = (
  { fact, cycle }: Happened,
  { stream, streams, cycle: wanted, types, after = 0 as Position, until }: FactFilter,
): boolean =>
  within(fact.stream, stream === undefined ? undefined : [stream]) &&
  within(fact.stream, streams) &&
  within(fact.type, types) &&
  (wanted === undefined || cycle === wanted) &&
  fact.position > after &&
  fact.position <= (until ?? fact.position);

function asked(
  world: World,
  { filter, reader, at, firstOfStream }: Omit<FactsQuery, 'limit'>,
): readonly Happened[] {
  const found = world.facts(at, reader).filter((each) => isAsked(each, filter));
  return firstOfStream === true
    ? found.filter(
        (each, index) => found.findIndex(({ fact }) => fact.stream === each.fact.stream) === index,
      )
    : found;
}

export function facts(world: World, query: FactsQuery): FactPage {
  const found = asked(world, query);
  const { beyond, descending, limit } = query;
  const all = descending === true ? found.toReversed() : found;
  return pageOf(
    all.filter(
      ({ fact: { position } }) =>
        beyond === undefined || (descending === true ? position < beyond : position > beyond),
    ),
    limit,
  );
}
export const countFacts = (world: World, query: Omit<FactsQuery, 'limit'>): number =>
  asked(world, query).length;

const isDrawn = ({ line, day }: Happened, filter: LineFilter): boolean =>
  line !== undefined &&
  day >= (filter.from ?? '') &&
  day <= (filter.to ?? '9') &&
  isOf(line, filter);
const isOf = (line: Line, { cycle, kinds, partners, about }: LineFilter): boolean =>
  (cycle === undefined || (line.cycle ?? '') === cycle) &&
  within(line.kind, kinds) &&
  share(line.partners, partners) &&
  share(line.about, about);
const share = (one: readonly string[], wanted: readonly string[] | undefined): boolean =>
  wanted === undefined || one.some((each) => wanted.includes(each));

/** By day, then by position. */
const drawn = (
  world: World,
  { filter, reader, at }: Omit<LinesQuery, 'limit'>,
): readonly Happened[] =>
  world
    .facts(at, reader)
    .filter((each) => isDrawn(each, filter))
    .sort((one, other) => compare(one, other));
const compare = (one: Pick<Happened, 'day' | 'fact'>, other: typeof one): number =>
  one.day === other.day ? one.fact.position - other.fact.position : one.day < other.day ? -1 : 1;

export function lines(world: World, query: LinesQuery): FactPage {
  const found = drawn(world, query);
  const all = query.descending === true ? found.toReversed() : found;
  const start =
    query.after === undefined
      ? 0
      : all.findIndex(({ fact: { position } }) => position === query.after?.position) + 1;
  return pageOf(all.slice(start), query.limit);
}
export const countLines = (world: World, query: Omit<LinesQuery, 'limit'>): number =>
  drawn(world, query).length;

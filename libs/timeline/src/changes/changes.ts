import {
  type Connection,
  differences,
  type Event,
  listOf,
  type ListSource,
  opened,
  type PageArgs,
  readEvents,
  type Request,
  type AsOf,
} from '@cylch/graphql';
import { compact, ensure, type Position, type StreamId } from '@cylch/kernel';
import type { EventFilter } from '@cylch/read-models';
import { Change } from './change.ts';

/** Two places of the record, and what of it. */
export type Between = Readonly<{
  from: AsOf;
  to: AsOf;
  filter: Pick<EventFilter, 'cycle' | 'stream'>;
}>;
/** The most events told as causes of one page of changes. */
const MOST_CAUSES = 10_000;

/** What differs between two places, each thing once, in the order in which it was first touched. */
export function changesOf(
  request: Request,
  page: PageArgs,
  { from, to, filter }: Between,
): Promise<Connection<Change>> {
  ensure(from.position <= to.position, 'BAD_USER_INPUT', {
    field: 'to',
    problem: 'ENDS_BEFORE_START',
  });
  const { readModels } = request;
  const within: EventFilter = { ...filter, after: from.position, until: to.position };
  return listOf<Change>(page, {
    identity: { list: 'changes', filter: within },
    at: to,
    fetch: (wanted) => pageOfChanges(request, { ...wanted, from, within }),
    count: async (at) =>
      readModels.countEvents({
        filter: within,
        at: at.position,
        firstOfStream: true,
      }),
  });
}

type Fetch = ListSource<Change>['fetch'];
type Wanted = Parameters<Fetch>[0] & Readonly<{ from: AsOf; within: EventFilter }>;
async function pageOfChanges(
  request: Request,
  { at, after, limit, from, within }: Wanted,
): ReturnType<Fetch> {
  const { readModels } = request;
  const beyond = compact({ beyond: after && (Number(after.sort) as Position) });
  const first = await readModels.events({
    filter: within,
    at: at.position,
    limit,
    firstOfStream: true,
    ...beyond,
  });
  const subjects = await readEvents(first, at, request);
  const causes = await causesOf(request, {
    within,
    at,
    streams: subjects.map((event) => event.stream),
  });
  const changes = await Promise.all(
    subjects.map(async (event) => ({
      node: await changeOf(request, event.stream, { from, to: at, causes }),
      at: { sort: event.position, key: event.stream },
    })),
  );
  return { items: changes, more: first.more };
}

type Cause = Readonly<{ within: EventFilter; at: AsOf; streams: readonly string[] }>;
async function causesOf(
  request: Request,
  { within, at, streams }: Cause,
): Promise<ReadonlyMap<string, readonly Event[]>> {
  const { readModels } = request;
  if (streams.length === 0) return new Map();
  const filter: EventFilter = { ...within, streams: streams as readonly StreamId[] };
  const found = await readModels.events({
    filter,
    at: at.position,
    limit: MOST_CAUSES,
  });
  return Map.groupBy(await readEvents(found, at, request), (event) => event.stream);
}

type Sides = Readonly<{
  from: AsOf;
  to: AsOf;
  causes: ReadonlyMap<string, readonly Event[]>;
}>;
async function changeOf(
  request: Request,
  subject: string,
  { from, to, causes }: Sides,
): Promise<Change> {
  const kind = request.kindOf(subject);
  if (kind === undefined) throw new Error(`no feature holds ${subject}`);
  const version = async (at: AsOf): Promise<unknown> => {
    const standing = await request.row(kind.projection, subject, at.position);
    return standing === undefined ? undefined : opened(standing.row, request);
  };
  const [before, after] = await Promise.all([version(from), version(to)]);
  return Object.assign(new Change(), {
    subject,
    type: kind.type.name,
    fields: differences(before, after),
    causes: causes.get(subject) ?? [],
  });
}

import type { Request, AsOf } from '@cylch/graphql';
import { type Position, type Recorded, Refusal, sortDay } from '@cylch/kernel';
import type { EventPage, EntryDetails, EntryFilter, Views } from '@cylch/read-models';
import type { Timeline } from './timeline.ts';
import { TimelineEntry } from './timeline-entry.ts';

const PAGE = 100;

/** For whom the year is followed, and where it is read. */
export type Growing = Readonly<{ request: Request; timeline: Timeline; views: Views }>;

/**
 * Each new line that the reader may see, in the order of the record; from a position on, what came
 * after it first.
 */
export function growing(
  of: Growing,
  filter: EntryFilter,
  from: Position | undefined,
): AsyncIterableIterator<TimelineEntry> {
  const ending = new AbortController();
  const entries = grow(of, filter, { from, signal: ending.signal });
  return {
    next: () => entries.next(),
    return: (value?: unknown) => {
      ending.abort();
      return entries.return(value as undefined);
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

type Start = Readonly<{ from: Position | undefined; signal: AbortSignal }>;
async function* grow(
  { request, timeline, views }: Growing,
  filter: EntryFilter,
  { from, signal }: Start,
): AsyncGenerator<TimelineEntry, undefined> {
  const begun = (await views.checkpoint()).position;
  if (from !== undefined && from > begun)
    throw new Refusal('UNKNOWN_POSITION', { position: String(from), newest: String(begun) });
  let position = from ?? begun;
  while (!signal.aborted) {
    await advanced(views, position, signal);
    request.renew();
    position = yield* upTo(await request.resolveAsOf(), {
      request,
      timeline,
      filter,
      position,
      signal,
    });
  }
  return undefined;
}

type Reading = Readonly<{
  request: Request;
  timeline: Timeline;
  filter: EntryFilter;
  position: Position;
  signal: AbortSignal;
}>;
/** What lies between a position and a place; returns how far it came. */
async function* upTo(
  at: AsOf,
  { request, timeline, filter, position: from, signal }: Reading,
): AsyncGenerator<TimelineEntry, Position> {
  let position = from;
  while (position < at.position && !signal.aborted) {
    const next = await pageAfter(request, position, at);
    for (const { event: recorded, entry } of await timeline.drawn(request, next.places)) {
      if (matches(filter, recorded, entry)) yield new TimelineEntry(recorded, entry, at);
    }
    position = next.more ? (next.places.at(-1)?.position ?? at.position) : at.position;
  }
  return position;
}

const pageAfter = (
  { readModels }: Request,
  after: Position,
  { position }: AsOf,
): Promise<EventPage> =>
  readModels.events({ filter: { after, until: position }, at: position, limit: PAGE });

/** Does a line pass the filter that a list of the timeline would be asked with? */
function matches(
  { cycle, kinds, partners, about, from, to }: EntryFilter,
  recorded: Recorded,
  entry: EntryDetails,
): boolean {
  const day = sortDay(recorded.occurred);
  const overlaps = (asked: readonly string[] | undefined, has: readonly string[]): boolean =>
    asked === undefined || asked.some((one) => has.includes(one));
  return (
    (cycle === undefined || cycle === entry.cycle) &&
    overlaps(kinds, [entry.kind]) &&
    overlaps(partners, entry.partners) &&
    overlaps(about, entry.about) &&
    (from === undefined || day >= from) &&
    (to === undefined || day <= to)
  );
}

/** Waits until the views stand beyond a position. */
async function advanced(views: Views, position: Position, signal: AbortSignal): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const stop = views.onAdvance((reached) => {
      if (reached > position) done();
    });
    const done = (): void => {
      stop();
      signal.removeEventListener('abort', done);
      resolve();
    };
    signal.addEventListener('abort', done, { once: true });
    views.checkpoint().then((place) => {
      if (place.position > position) done();
    }, reject);
  });
}

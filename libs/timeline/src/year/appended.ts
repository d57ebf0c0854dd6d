import type { Request, AsOf } from '@cylch/graphql';
import { openEvent, type Position, type Recorded, Refusal, sortDay } from '@cylch/kernel';
import type { EventPlace, Line, LineFilter } from '@cylch/read-models';
import { lineOf } from './lines.ts';
import { TimelineEntry } from './timeline-entry.ts';

const PAGE = 100;

/** Each new line that the reader may see, in the order of the record; from a position on, what came after it first. */
export function growing(
  request: Request,
  filter: LineFilter,
  from: Position | undefined,
): AsyncIterableIterator<TimelineEntry> {
  const ending = new AbortController();
  const lines = grow(request, filter, { from, signal: ending.signal });
  return {
    next: () => lines.next(),
    return: (value?: unknown) => {
      ending.abort();
      return lines.return(value as undefined);
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

type Start = Readonly<{ from: Position | undefined; signal: AbortSignal }>;
async function* grow(
  request: Request,
  filter: LineFilter,
  { from, signal }: Start,
): AsyncGenerator<TimelineEntry, undefined> {
  const { views } = request.appContext;
  const begun = (await views.checkpoint()).position;
  if (from !== undefined && from > begun)
    throw new Refusal('UNKNOWN_POSITION', { position: String(from), newest: String(begun) });
  let position = from ?? begun;
  while (!signal.aborted) {
    await advanced(request, position, signal);
    request.renew();
    position = yield* upTo(await request.resolveAsOf(), { request, filter, position, signal });
  }
  return undefined;
}

type Reading = Readonly<{
  request: Request;
  filter: LineFilter;
  position: Position;
  signal: AbortSignal;
}>;
/** What lies between a position and a place; returns how far it came. */
async function* upTo(
  at: AsOf,
  { request, filter, position: from, signal }: Reading,
): AsyncGenerator<TimelineEntry, Position> {
  let position = from;
  while (position < at.position && !signal.aborted) {
    const next = await pageAfter(request, position, at);
    for (const { event: recorded, line } of await drawn(request, next.places)) {
      if (matches(filter, recorded, line)) yield new TimelineEntry(recorded, line, at);
    }
    position = next.more ? (next.places.at(-1)?.position ?? at.position) : at.position;
  }
  return position;
}

const pageAfter = (
  { appContext: { views }, reader }: Request,
  after: Position,
  { position }: AsOf,
): ReturnType<typeof views.events> =>
  views.events({ filter: { after, until: position }, reader, at: position, limit: PAGE });

type Drawn = Readonly<{ event: Recorded; line: Line }>;
async function drawn(
  { appContext }: Request,
  places: readonly EventPlace[],
): Promise<readonly Drawn[]> {
  const stored = await appContext.log.readAt(places.map(({ logPosition }) => logPosition));
  return stored.flatMap((event, index) => {
    const recorded = openEvent(event, places[index]?.position as Position, appContext.upcasters);
    const line = lineOf(appContext.features, recorded);
    return line === undefined ? [] : [{ event: recorded, line }];
  });
}

/** Does a line pass the filter that a list of the timeline would be asked with? */
function matches(
  { cycle, kinds, partners, about, from, to }: LineFilter,
  recorded: Recorded,
  line: Line,
): boolean {
  const day = sortDay(recorded.occurred);
  const overlaps = (asked: readonly string[] | undefined, has: readonly string[]): boolean =>
    asked === undefined || asked.some((one) => has.includes(one));
  return (
    (cycle === undefined || cycle === line.cycle) &&
    overlaps(kinds, [line.kind]) &&
    overlaps(partners, line.partners) &&
    overlaps(about, line.about) &&
    (from === undefined || day >= from) &&
    (to === undefined || day <= to)
  );
}

/** Waits until the views stand beyond a position. */
async function advanced(
  { appContext: { views } }: Request,
  position: Position,
  signal: AbortSignal,
): Promise<void> {
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

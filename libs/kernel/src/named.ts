import { mayRead, readerOf } from './audience.ts';
import type { Found, DependsOn } from './decider.ts';
import { presence, type Presence } from './presence.ts';
import { ensure } from './refusal.ts';
import type { Actor, CycleId, PartnerId, StreamId } from './words.ts';

/** The things that a command names, of any kind, each once: what its rule looks at by `presence`. */
export const namedBy = (...ids: readonly (StreamId | undefined)[]): readonly StreamId[] => [
  ...new Set(ids.flatMap((id) => id ?? [])),
];

type Things = ReadonlyMap<StreamId, Presence>;
/** What a rule knows of the things that a command names. */
export type ThingDependencies = { things: Things; meetings?: readonly Found[] };

/** A meeting lives in the stream of its body and has none of its own: a rule looks at the row that shows it. */
const isMeeting = (id: StreamId): boolean => id.startsWith('meeting-');

/** How a rule looks at the things that a command names, of any kind, each once. */
export function looksAtThings(
  ...ids: readonly (StreamId | undefined)[]
): DependsOn<ThingDependencies> {
  const named = namedBy(...ids),
    meetings = named.filter(isMeeting);
  return {
    things: { decider: presence, streams: named.filter((id) => !isMeeting(id)) },
    ...(meetings.length === 0
      ? {}
      : { meetings: { view: 'meetings', where: { meeting: meetings } } }),
  };
}

type Look = Readonly<{
  things: Things;
  meetings?: readonly Found[] | undefined;
  actor: Actor;
  field: string;
}>;
/** A thing that a command names is there, and whoever names it may read it; naming none is no fault. @throws Refusal NOT_FOUND */
export function ensureThere(
  id: StreamId | undefined,
  { things, meetings = [], actor, field }: Look,
): void {
  if (id === undefined) return;
  const found = things.get(id);
  const isSeen = isMeeting(id)
    ? isMet(id, meetings, actor)
    : found?.there === true && mayRead(readerOf(actor), found.audience);
  ensure(isSeen, 'NOT_FOUND', { field });
}

/** Meetings are public. An import tries its facts before any is written, so that no row shows one yet: it refers to its own by name. */
const isMet = (id: StreamId, meetings: readonly Found[], { role }: Actor): boolean =>
  role === 'SYSTEM' || meetings.some(({ key }) => key === id);

/** The cycle that a command names, if any, is there. @throws Refusal UNKNOWN_CYCLE */
export function ensureCycle(cycle: CycleId | undefined, things: Things): void {
  ensure(cycle === undefined || things.get(cycle)?.there === true, 'UNKNOWN_CYCLE', {
    field: 'cycle',
    cycle: cycle ?? '',
  });
}

/** The id where it names a partner: whose the thing is then, or with whom it is told. */
export const partnerIn = (id: StreamId | undefined): PartnerId | undefined =>
  id?.startsWith('partner-') === true ? (id as PartnerId) : undefined;

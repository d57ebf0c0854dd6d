import type { DependsOnRows, Found } from './asked-rows.ts';
import { mayRead, readerOf } from './audience.ts';
import type { DependsOn } from './depends-on.ts';
import { presence, type Presence } from './presence.ts';
import { ensure } from './refusal.ts';
import type { Actor, CycleId, PartnerId, StreamId } from './words.ts';

/**
 * The things that a command names, of any kind, each once: what its rule looks at by `presence`.
 */
export const namedBy = (...ids: readonly (StreamId | undefined)[]): readonly StreamId[] => [
  ...new Set(ids.flatMap((id) => id ?? [])),
];

type Things = ReadonlyMap<StreamId, Presence>;
/**
 * What a rule knows of the things that a command names; `shown` are those that have no stream of
 * their own.
 */
export type ThingDependencies = { things: Things; shown?: readonly Found[] };

/**
 * Things that live in the stream of another and have none of their own: a rule looks at the rows
 * that show them.
 */
export type ShownByRows = Readonly<{
  category: string;
  /** What to ask for: the rows that show these things. */
  rows: (ids: readonly StreamId[]) => DependsOnRows;
}>;

/**
 * How a rule looks at the things that a command names, of any kind, each once; some kind of them is
 * shown by rows alone.
 */
export const lookingAtThings =
  ({ category, rows }: ShownByRows) =>
  (...ids: readonly (StreamId | undefined)[]): DependsOn<ThingDependencies> => {
    const named = namedBy(...ids),
      isShown = (id: StreamId): boolean => id.startsWith(`${category}-`),
      shown = named.filter(isShown);
    return {
      things: { foldedBy: presence, streams: named.filter((id) => !isShown(id)) },
      ...(shown.length === 0 ? {} : { shown: rows(shown) }),
    };
  };

type Look = Readonly<{
  things: Things;
  shown?: readonly Found[] | undefined;
  actor: Actor;
  field: string;
}>;
/**
 * A thing that a command names is there, and whoever names it may read it; naming none is no fault.
 * @throws Refusal NOT_FOUND
 */
export function ensureThere(id: StreamId | undefined, { things, shown, actor, field }: Look): void {
  if (id === undefined) return;
  const found = things.get(id);
  // Every stream that was asked for is among the things, be it empty: what is not was asked for as
  // a row.
  const isSeen =
    found === undefined
      ? shown !== undefined && isShownTo(actor, id, shown)
      : found.there && mayRead(readerOf(actor), found.audience);
  ensure(isSeen, 'NOT_FOUND', { field });
}

/**
 * What rows show is public. An import tries its facts before any is written, so that no row shows
 * one yet: it refers to its own by name.
 */
const isShownTo = ({ role }: Actor, id: StreamId, shown: readonly Found[]): boolean =>
  role === 'SYSTEM' || shown.some(({ key }) => key === id);

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

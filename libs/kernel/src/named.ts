import { mayRead, readerOf } from './audience.ts';
import type { Presence } from './presence.ts';
import { ensure } from './refusal.ts';
import type { Actor, CycleId, PartnerId, StreamId } from './words.ts';

/** The things that a wish names, of any kind, each once: what its rule looks at by `presence`. */
export const namedBy = (...ids: readonly (StreamId | undefined)[]): readonly StreamId[] => [...new Set(ids.flatMap((id) => id ?? []))];

type Things = ReadonlyMap<StreamId, Presence>;
type Look = Readonly<{ things: Things; actor: Actor; field: string }>;
/** A thing that a wish names is there, and whoever names it may read it; naming none is no fault. @throws Refusal NOT_FOUND */
export function ensureThere(id: StreamId | undefined, { things, actor, field }: Look): void {
  const found = id === undefined ? undefined : things.get(id);
  ensure(id === undefined || (found?.there === true && mayRead(readerOf(actor), found.audience)), 'NOT_FOUND', { field });
}

/** The cycle that a wish names, if any, is there. @throws Refusal UNKNOWN_CYCLE */
export function ensureCycle(cycle: CycleId | undefined, things: Things): void {
  ensure(cycle === undefined || things.get(cycle)?.there === true, 'UNKNOWN_CYCLE', { field: 'cycle', cycle: cycle ?? '' });
}

/** The id where it names a partner: whose the thing is then, or with whom it is told. */
export const partnerIn = (id: StreamId | undefined): PartnerId | undefined => (id?.startsWith('partner-') === true ? (id as PartnerId) : undefined);

import { type Audience, audienceOf } from './audience.ts';
import type { Foldable } from './foldable.ts';

/**
 * Whether there is such a thing, and who may read it now: all that a rule may know of a thing of
 * another kind.
 */
export type Presence = Readonly<{ there: false } | { there: true; audience: Audience }>;

/**
 * Folds a stream of any kind. A fact that names no visibility leaves that of its stream as it was.
 */
export const presence: Foldable<Presence> = {
  category: 'anything',
  initial: { there: false },
  evolve: {},
  evolveAny: (state, data) => ({
    there: true,
    audience: state.there && !('visibility' in data) ? state.audience : audienceOf(data),
  }),
};

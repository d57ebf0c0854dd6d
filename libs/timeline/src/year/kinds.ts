import { FEATURES } from '@cylch/features';
import { namesEnum } from '@cylch/graphql';
import type { AnyEntries } from '@cylch/read-models';

type Told = Readonly<Record<string, string>>;

/**
 * The kinds of entry that features draw, each with what a reader is told of it. @throws Error where
 * two tell one kind in different words
 */
export function kindsOf(entries: readonly Pick<AnyEntries, 'kinds'>[]): Told {
  const told = new Map<string, string>();
  for (const [kind, text] of entries.flatMap(({ kinds }) => Object.entries(kinds))) {
    if ((told.get(kind) ?? text) !== text) throw new Error(`${kind} is told in two ways`);
    told.set(kind, text);
  }
  return Object.fromEntries(told);
}

export const TimelineKindEnum = namesEnum(
  'TimelineKind',
  'What a line of the year is about.',
  kindsOf(FEATURES.map(({ entries }) => entries)),
);

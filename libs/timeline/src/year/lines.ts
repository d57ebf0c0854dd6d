import type { Recorded } from '@cylch/kernel';
import type { FeatureDefinition } from '@cylch/graphql';
import type { EntryDetails } from '@cylch/read-models';

type Draw = (event: Recorded) => EntryDetails | undefined;

/**
 * The line that a fact draws on the timeline, by the features that stand; undefined where it draws
 * none.
 */
export function entryOf(
  features: readonly FeatureDefinition[],
  event: Recorded,
): EntryDetails | undefined {
  for (const { entries } of features) {
    const draw = (entries.on as Readonly<Record<string, Draw>>)[event.type];
    if (draw !== undefined) return draw(event);
  }
  return undefined;
}

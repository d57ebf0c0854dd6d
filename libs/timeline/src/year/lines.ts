import type { Recorded } from '@cylch/kernel';
import type { FeatureDefinition } from '@cylch/graphql';
import type { Line } from '@cylch/read-models';

type Draw = (event: Recorded) => Line | undefined;

/** The line that a fact draws on the timeline, by the features that stand; undefined where it draws none. */
export function lineOf(features: readonly FeatureDefinition[], event: Recorded): Line | undefined {
  for (const { lines } of features) {
    const draw = (lines.on as Readonly<Record<string, Draw>>)[event.type];
    if (draw !== undefined) return draw(event);
  }
  return undefined;
}

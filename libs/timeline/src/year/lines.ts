import type { Recorded } from '@cylch/kernel';
import type { Room } from '@cylch/graphql';
import type { Line } from '@cylch/views';

type Draw = (fact: Recorded) => Line | undefined;

/** The line that a fact draws on the timeline, by the rooms that stand; undefined where it draws none. */
export function lineOf(rooms: readonly Room[], fact: Recorded): Line | undefined {
  for (const { lines } of rooms) {
    const draw = (lines.on as Readonly<Record<string, Draw>>)[fact.type];
    if (draw !== undefined) return draw(fact);
  }
  return undefined;
}

import { type Instant, sortDay } from '@cylch/kernel';
import type { Projection, ViewSet } from '../../projection.ts';
import type { Place } from '../../views.ts';
import type { World } from './world.ts';

const BEGINNING = {
  position: 0,
  logPosition: 0,
  recordedAt: new Date(0).toISOString(),
  knownAt: new Date(0).toISOString(),
  newestDay: '',
};

/** Every place from the beginning on, with what had run up by then. */
export function placesOf(world: World, { projections }: ViewSet): readonly Place[] {
  const places = [BEGINNING];
  for (const { event, logPosition, ahead } of world.happened) {
    const before = places.at(-1) ?? BEGINNING;
    const days = projections
      .filter(({ sortIsDay }) => sortIsDay)
      .flatMap((of) => daysOf(world, of, event.position));
    places.push({
      position: event.position,
      logPosition,
      recordedAt: event.recordedAt,
      knownAt: latest([before.knownAt, event.knownFrom]),
      newestDay: latest([before.newestDay, ...(ahead ? [] : [sortDay(event.occurred)]), ...days]),
    });
  }
  return places as unknown as readonly Place[];
}
/** Days under which a fact put rows. */
const daysOf = (world: World, of: Projection<never, never>, position: number): readonly string[] =>
  world
    .rows(of, position, { sees: 'ALL' })
    .filter(({ from }) => from === position)
    .map(({ columns }) => String(columns[of.sort]));
const latest = (of: readonly string[]): string =>
  of.reduce((one, other) => (other > one ? other : one));

/** The newest place that was known at that moment. */
export const placeAt = (places: readonly Place[], moment: Instant): Place =>
  places.findLast(({ knownAt }) => knownAt <= moment) as Place;

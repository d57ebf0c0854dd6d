import { openEvent, type Position, type StoredEvent } from '@cylch/kernel';
import type { FeatureDefinition } from '@cylch/graphql';
import { FEATURES, UPCASTERS } from '@cylch/features';
import type { AnyProjection, Projection, ViewSet } from '@cylch/read-models';

export const NO_VIEWS: ViewSet = { projections: [], counters: [], entries: [] };
/** A feature as it is named here: by its category. */
export const nameOf = ({ decider }: FeatureDefinition): string => decider.category;
/** @throws where no room is called so. */
export function featureOf(name: string): FeatureDefinition {
  const feature = FEATURES.find((one) => nameOf(one) === name);
  if (feature === undefined) throw new Error(`no room is called ${name}`);
  return feature;
}

/**
 * Each view of a feature apart, with what counts its rows; the entries of the feature go with its
 * first.
 */
export const viewsOf = ({
  projections,
  counters,
  entries,
}: FeatureDefinition): readonly Readonly<{ view: AnyProjection; set: ViewSet }>[] =>
  projections.map((view, index) => ({
    view,
    set: {
      projections: [view],
      counters: counters.filter(({ of }) => of.name === view.name),
      entries: index === 0 ? [entries] : [],
    },
  }));

type Row = Readonly<Record<string, unknown>>;
/** How many versions of rows these facts lead to: by the fold alone, whatever keeps them. */
export function versionsIn(view: AnyProjection, stored: readonly StoredEvent[]): number {
  const { keys, on } = view as unknown as Projection<Row>;
  const rows = new Map<string, Row | null>();
  let versions = 0;
  for (const [index, event] of stored.entries()) {
    const step = (
      on as Readonly<
        Record<
          string,
          ((row: Row | undefined, recorded: unknown, key: string) => Row | null) | undefined
        >
      >
    )[event.type];
    if (step === undefined) continue;
    const recorded = openEvent(event, (index + 1) as Position, UPCASTERS);
    for (const key of keys?.(recorded) ?? [recorded.stream]) {
      const before = rows.get(key) ?? null;
      const row = step(before ?? undefined, recorded, key);
      if (row !== null && row !== before) versions += 1;
      rows.set(key, row);
    }
  }
  return versions;
}

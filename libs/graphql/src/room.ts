import type { AnyDecider, Upcasters } from '@cylch/kernel';
import type { AnyCounter, AnyLines, AnyProjection, Filter } from '@cylch/views';
import type { Type } from '@nestjs/common';
import type { Thing } from './nodes/thing.ts';
import type { AnyWish } from './wishes/wish.ts';

/** A feature as the house sees it. To add one, write its folder and register its room in the one list of @cylch/rooms. */
export type Room = Readonly<{
  decider: AnyDecider;
  /** The view that holds the thing itself by its id, and the type that shows it. */
  thing: Readonly<{ projection: AnyProjection; type: Type<Thing> }>;
  /** All its views, the thing's own among them. */
  projections: readonly AnyProjection[];
  counters: readonly AnyCounter[];
  lines: AnyLines;
  /** What may be wished: each is a mutation, and each may stand in an import file under its name. */
  wishes: readonly AnyWish[];
  resolvers: readonly Type[];
  /** How its events of old schema versions are read. */
  upcasters: Upcasters;
  /**
   * What counts in the matrix of partners by priorities: a counter by `{ partner, priority, cycle, month }`, and the view
   * to seek the latest day in, by its column of partners, `about` and `where`.
   */
  coverage?: Readonly<{ as: 'reflections' | 'dialogues'; counter: AnyCounter; latest: AnyProjection; partnerColumn: string; where?: Filter }>;
}>;

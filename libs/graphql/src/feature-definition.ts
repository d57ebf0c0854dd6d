import type { Foldable, Upcasters } from '@cylch/kernel';
import type { AnyCounter, AnyLines, AnyProjection } from '@cylch/read-models';
import type { Type } from '@nestjs/common';
import type { Coverage } from './coverage.ts';
import type { Expects } from './expected.ts';
import type { Node } from './nodes/node.ts';
import type { AnyCommandClass } from './commands/define-command.ts';

/** A kind of thing: how its ids begin, the view that holds it by its id, and the type that shows it. */
export type ThingOf = Readonly<{ category: string; projection: AnyProjection; type: Type<Node> }>;

/** A feature as the application sees it. To add one, write its folder and register its feature in the one list of @cylch/features. */
export type FeatureDefinition = Readonly<{
  decider: Foldable;
  /** What has an id of its own in it: the thing whose stream this is first, then those that live in its stream. */
  things: readonly ThingOf[];
  /** All its views, those of its things among them. */
  projections: readonly AnyProjection[];
  counters: readonly AnyCounter[];
  lines: AnyLines;
  /** What may be asked for: each is a mutation, and each may stand in an import file under its name. */
  commands: readonly AnyCommandClass[];
  resolvers: readonly Type[];
  /** How its events of old schema versions are read. */
  upcasters: Upcasters;
  /** What counts in the matrix of partners by priorities. */
  coverage?: Coverage;
  /** What it expects of a partner in a cycle. The year tells it of all features, in their order. */
  expects?: Expects;
}>;

import type { Foldable, Upcasters } from '@cylch/kernel';
import type { AnyCounter, AnyEntries, AnyProjection } from '@cylch/read-models';
import type { Coverage } from './coverage.ts';
import type { ThingOf } from './nodes/thing-of.ts';
import type { Expects } from './expected.ts';
import type { AnyCommandClass } from './commands/define-command.ts';

/**
 * A feature as data. Its Nest module carries it as `definition`; the one list of modules is in
 * @cylch/features.
 */
export type FeatureDefinition = Readonly<{
  decider: Foldable;
  /**
   * What has an id of its own in it: the thing whose stream this is first, then those that live in
   * its stream.
   */
  things: readonly ThingOf[];
  /** All its views, those of its things among them. */
  projections: readonly AnyProjection[];
  counters: readonly AnyCounter[];
  entries: AnyEntries;
  /**
   * What may be asked for: each is a mutation, and each may stand in an import file under its name.
   */
  commands: readonly AnyCommandClass[];
  /** How its events of old schema versions are read. */
  upcasters: Upcasters;
  /** What counts in the matrix of partners by priorities. */
  coverage?: Coverage;
  /** What it expects of a partner in a cycle. The year tells it of all features, in their order. */
  expects?: Expects;
}>;

import { type FeatureDefinition } from '@cylch/graphql';
import { HeldFunction } from './function.graphql.ts';
import { functionsView } from './function.projection.ts';
import { functionEntries } from './function.timeline.ts';
import { functionRules } from './function.ts';
import { DescribeFunction, TransferFunction } from './function.commands.ts';

/** Who holds which function or responsibility. */
export const functionFeature: FeatureDefinition = {
  decider: functionRules,
  things: [{ category: 'function', projection: functionsView, type: HeldFunction }],
  projections: [functionsView],
  counters: [],
  entries: functionEntries,
  commands: [DescribeFunction, TransferFunction],
  upcasters: {},
};

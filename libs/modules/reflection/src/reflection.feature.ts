import { type FeatureDefinition } from '@cylch/graphql';
import { windowsExpected } from './reflection.expected.ts';
import { reflectionsCovered } from './reflection.coverage.ts';
import { Reflection } from './reflection.graphql.ts';
import { reflectedIn, reflectionCoverage, reflectionsView } from './reflection.projection.ts';
import { reflectionEntries } from './reflection.timeline.ts';
import { reflection } from './reflection.ts';
import { PostReflection, ReviseReflection, WithdrawReflection } from './reflection.commands.ts';

/** What worked well, what could improve. */
export const reflectionFeature: FeatureDefinition = {
  decider: reflection,
  things: [{ category: 'reflection', projection: reflectionsView, type: Reflection }],
  projections: [reflectionsView],
  counters: [reflectionCoverage, reflectedIn],
  entries: reflectionEntries,
  commands: [PostReflection, ReviseReflection, WithdrawReflection],
  expects: windowsExpected,
  upcasters: {},
  coverage: reflectionsCovered,
};

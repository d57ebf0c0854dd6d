import { historyResolverOf, type FeatureDefinition } from '@cylch/graphql';
import { reflectionsCovered } from './reflection.coverage.ts';
import { windowsExpected } from './reflection.expected.ts';
import { Reflection } from './reflection.graphql.ts';
import { reflectedIn, reflectionCoverage, reflectionsView } from './reflection.projection.ts';
import { ReflectionResolver } from './reflection.resolver.ts';
import { reflectionLines } from './reflection.timeline.ts';
import { reflection } from './reflection.ts';
import { PostReflection, ReviseReflection, WithdrawReflection } from './reflection.commands.ts';
import { WindowResolver } from './window.resolver.ts';

export {
  reflectedIn,
  reflectionCoverage,
  type ReflectionRow,
  reflectionsView,
} from './reflection.projection.ts';
export { reflection, type ReflectionEvent, type ReflectionCommand } from './reflection.ts';

/** What worked well, what could improve. */
export const reflectionFeature: FeatureDefinition = {
  decider: reflection,
  things: [{ category: 'reflection', projection: reflectionsView, type: Reflection }],
  projections: [reflectionsView],
  counters: [reflectionCoverage, reflectedIn],
  lines: reflectionLines,
  commands: [PostReflection, ReviseReflection, WithdrawReflection],
  expects: windowsExpected,
  resolvers: [ReflectionResolver, historyResolverOf(Reflection), WindowResolver],
  upcasters: {},
  coverage: reflectionsCovered,
};

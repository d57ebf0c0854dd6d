import { historyResolverOf, type Room } from '@cylch/graphql';
import { HeldFunction } from './function.graphql.ts';
import { functionsView } from './function.projection.ts';
import { FunctionResolver } from './function.resolver.ts';
import { functionLines } from './function.timeline.ts';
import { functionRules } from './function.ts';
import { describeFunction, transferFunction } from './function.wishes.ts';

export { type Held, holdingOn } from './chain.ts';
export { type FunctionRow, functionsView } from './function.projection.ts';
export { type FunctionFact, functionRules, type FunctionWish } from './function.ts';

/** Who holds which function or responsibility. */
export const functionRoom: Room = {
  decider: functionRules,
  things: [{ category: 'function', projection: functionsView, type: HeldFunction }],
  projections: [functionsView],
  counters: [],
  lines: functionLines,
  wishes: [describeFunction, transferFunction],
  resolvers: [FunctionResolver, historyResolverOf(HeldFunction)],
  upcasters: {},
};

import type { FeatureDefinition } from '@cylch/graphql';
import { Cycle } from './cycle.graphql.ts';
import { CycleMutations } from './cycle.mutations.ts';
import { cyclePartnersView, cyclesView } from './cycle.projection.ts';
import { CycleResolver } from './cycle.resolver.ts';
import { cycleLines } from './cycle.timeline.ts';
import { cycle } from './cycle.ts';
import {
  AddPartnerToCycle,
  AdoptPriorities,
  CloseCycle,
  MoveWindow,
  OpenCycle,
  PlanWindow,
  SetTerms,
} from './cycle.commands.ts';

export { commitmentsOfCycle } from './cycle.asks.ts';
export { Cycle, CycleConnection, Priority, Term, Window } from './cycle.graphql.ts';
export { cycleOf, type Meant, prioritiesFor, windowIn } from './cycle.loading.ts';
export {
  cyclePartnersView,
  cyclesView,
  type CyclePartnerRow,
  type CycleRow,
} from './cycle.projection.ts';
export {
  type Adoption,
  cycle,
  type CycleEvent,
  type CycleState,
  type CycleCommand,
  type Planned,
} from './cycle.ts';
export { ensureInForce, type InForce, prioritiesOn, windowOf } from './in-force.ts';
export { membersOf } from './members.ts';

/** The school year: its terms, windows, priorities and partners. */
export const cycleFeature: FeatureDefinition = {
  decider: cycle,
  things: [{ category: 'cycle', projection: cyclesView, type: Cycle }],
  projections: [cyclesView, cyclePartnersView],
  counters: [],
  lines: cycleLines,
  commands: [
    OpenCycle,
    CloseCycle,
    AddPartnerToCycle,
    SetTerms,
    PlanWindow,
    MoveWindow,
    AdoptPriorities,
  ],
  resolvers: [CycleResolver, CycleMutations],
  upcasters: {},
};

export { CycleModule } from './cycle.module.ts';
export { commitmentsOfCycle } from './cycle.asks.ts';
export { Cycle, Priority, Term, Window } from './cycle.graphql.ts';
export { cycleOf, type Meant, prioritiesFor, windowIn } from './cycle.loading.ts';
export { cyclesView, type CycleRow } from './cycle.projection.ts';
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

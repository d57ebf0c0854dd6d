import { historyResolverOf, type Room } from '@cylch/graphql';
import { Assurance } from './assurance.graphql.ts';
import { assurancesView } from './assurance.projection.ts';
import { AssuranceResolver } from './assurance.resolver.ts';
import { assuranceLines } from './assurance.timeline.ts';
import { assurance } from './assurance.ts';
import { giveAssurance, linkEvidenceToAssurance } from './assurance.wishes.ts';

export { type AssuranceRow, assurancesView } from './assurance.projection.ts';
export { assurance, type AssuranceFact, type AssuranceWish } from './assurance.ts';

/** Assurance given on objectives, still owed after a programme closes. */
export const assuranceRoom: Room = {
  decider: assurance,
  things: [{ category: 'assurance', projection: assurancesView, type: Assurance }],
  projections: [assurancesView],
  counters: [],
  lines: assuranceLines,
  wishes: [giveAssurance, linkEvidenceToAssurance],
  resolvers: [AssuranceResolver, historyResolverOf(Assurance)],
  upcasters: {},
};

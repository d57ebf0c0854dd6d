import { historyResolverOf, type FeatureDefinition } from '@cylch/graphql';
import { Assurance } from './assurance.graphql.ts';
import { assurancesView } from './assurance.projection.ts';
import { AssuranceResolver } from './assurance.resolver.ts';
import { assuranceLines } from './assurance.timeline.ts';
import { assurance } from './assurance.ts';
import { GiveAssurance, LinkEvidenceToAssurance } from './assurance.commands.ts';

export { type AssuranceRow, assurancesView } from './assurance.projection.ts';
export { assurance, type AssuranceEvent, type AssuranceCommand } from './assurance.ts';

/** Assurance given on objectives, still owed after a programme closes. */
export const assuranceFeature: FeatureDefinition = {
  decider: assurance,
  things: [{ category: 'assurance', projection: assurancesView, type: Assurance }],
  projections: [assurancesView],
  counters: [],
  lines: assuranceLines,
  commands: [GiveAssurance, LinkEvidenceToAssurance],
  resolvers: [AssuranceResolver, historyResolverOf(Assurance)],
  upcasters: {},
};

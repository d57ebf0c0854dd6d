import { type FeatureDefinition } from '@cylch/graphql';
import { Assurance } from './assurance.graphql.ts';
import { assurancesView } from './assurance.projection.ts';
import { assuranceEntries } from './assurance.timeline.ts';
import { assurance } from './assurance.ts';
import { GiveAssurance, LinkEvidenceToAssurance } from './assurance.commands.ts';

/** Assurance given on objectives, still owed after a programme closes. */
export const assuranceFeature: FeatureDefinition = {
  decider: assurance,
  things: [{ category: 'assurance', projection: assurancesView, type: Assurance }],
  projections: [assurancesView],
  counters: [],
  entries: assuranceEntries,
  commands: [GiveAssurance, LinkEvidenceToAssurance],
  upcasters: {},
};

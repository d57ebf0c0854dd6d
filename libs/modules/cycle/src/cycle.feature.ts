import type { FeatureDefinition } from '@cylch/graphql';
import { Cycle } from './cycle.graphql.ts';
import { cyclePartnersView, cyclesView } from './cycle.projection.ts';
import { cycleEntries } from './cycle.timeline.ts';
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

/** The school year: its terms, windows, priorities and partners. */
export const cycleFeature: FeatureDefinition = {
  decider: cycle,
  things: [{ category: 'cycle', projection: cyclesView, type: Cycle }],
  projections: [cyclesView, cyclePartnersView],
  counters: [],
  entries: cycleEntries,
  commands: [
    OpenCycle,
    CloseCycle,
    AddPartnerToCycle,
    SetTerms,
    PlanWindow,
    MoveWindow,
    AdoptPriorities,
  ],
  upcasters: {},
};

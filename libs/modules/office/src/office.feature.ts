import type { FeatureDefinition } from '@cylch/graphql';
import { Office } from './office.graphql.ts';
import { officesView } from './office.projection.ts';
import { officeEntries } from './office.timeline.ts';
import { office } from './office.ts';
import { EstablishOffice } from './office.commands.ts';

/** Posts that act whoever holds them. */
export const officeFeature: FeatureDefinition = {
  decider: office,
  things: [{ category: 'office', projection: officesView, type: Office }],
  projections: [officesView],
  counters: [],
  entries: officeEntries,
  commands: [EstablishOffice],
  upcasters: {},
};

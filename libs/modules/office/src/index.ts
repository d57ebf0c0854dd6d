import type { FeatureDefinition } from '@cylch/graphql';
import { Office } from './office.graphql.ts';
import { officesView } from './office.projection.ts';
import { OfficeResolver } from './office.resolver.ts';
import { officeLines } from './office.timeline.ts';
import { office } from './office.ts';
import { EstablishOffice } from './office.commands.ts';

export { Office, OfficeConnection } from './office.graphql.ts';
export { type OfficeRow, officesView } from './office.projection.ts';
export { office, type OfficeEvent, type OfficeState, type OfficeCommand } from './office.ts';

/** Posts that act whoever holds them. */
export const officeFeature: FeatureDefinition = {
  decider: office,
  things: [{ category: 'office', projection: officesView, type: Office }],
  projections: [officesView],
  counters: [],
  lines: officeLines,
  commands: [EstablishOffice],
  resolvers: [OfficeResolver],
  upcasters: {},
};

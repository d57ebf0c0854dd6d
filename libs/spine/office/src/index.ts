import type { Room } from '@cylch/graphql';
import { Office } from './office.graphql.ts';
import { officesView } from './office.projection.ts';
import { OfficeResolver } from './office.resolver.ts';
import { officeLines } from './office.timeline.ts';
import { office } from './office.ts';
import { establishOffice } from './office.wishes.ts';

export { Office, OfficeConnection } from './office.graphql.ts';
export { type OfficeRow, officesView } from './office.projection.ts';
export { office, type OfficeFact, type OfficeState, type OfficeWish } from './office.ts';

/** Posts that act whoever holds them. */
export const officeRoom: Room = {
  decider: office,
  things: [{ category: 'office', projection: officesView, type: Office }],
  projections: [officesView],
  counters: [],
  lines: officeLines,
  wishes: [establishOffice],
  resolvers: [OfficeResolver],
  upcasters: {},
};

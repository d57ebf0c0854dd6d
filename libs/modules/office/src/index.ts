export { officeFeature } from './office.feature.ts';
export { OfficeModule } from './office.module.ts';
export { Office, OfficeConnection } from './office.graphql.ts';
export { type OfficeRow, officesView } from './office.projection.ts';
export { office, type OfficeEvent, type OfficeState, type OfficeCommand } from './office.ts';

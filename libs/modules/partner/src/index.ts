export { PartnerModule } from './partner.module.ts';
export { Partner, PartnerConnection, PartnerFilter } from './partner.graphql.ts';
export { type PartnerKind, PartnerKindEnum } from './partner-kind.ts';
export { partnerOf, partnersOf } from './partner.loading.ts';
export { type PartnerRow, partnersView } from './partner.projection.ts';
export { partner, type PartnerEvent, type PartnerState, type PartnerCommand } from './partner.ts';

export { assuranceFeature } from './assurance.feature.ts';
export { AssuranceModule } from './assurance.module.ts';
export { type AssuranceRow, assurancesView } from './assurance.projection.ts';
export { assurance, type AssuranceEvent, type AssuranceCommand } from './assurance.ts';

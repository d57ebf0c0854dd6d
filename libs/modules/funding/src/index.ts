export { fundingFeature } from './funding.feature.ts';
export { FundingModule } from './funding.module.ts';
export { type FundingRow, fundingView } from './funding.projection.ts';
export { funding, type FundingEvent, type FundingStatus, type FundingCommand } from './funding.ts';

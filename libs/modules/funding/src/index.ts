export { FundingModule } from './funding.module.ts';

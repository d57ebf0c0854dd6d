import { namesEnum } from '@cylch/graphql';
import type { FundingStatus } from './funding.ts';

export const FundingStatusEnum = namesEnum<FundingStatus>(
  'FundingStatus',
  'Where the money of a line stands.',
  {
    DRAFT_BUDGET: 'In a draft budget.',
    FINAL_BUDGET: 'In a final budget.',
    IN_YEAR: 'Given more within a year that has begun.',
    RESTATED: 'Takes the place of lines announced before.',
  },
);

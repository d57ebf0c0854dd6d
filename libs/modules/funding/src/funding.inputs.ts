import {
  DateScalar,
  EdtfScalar,
  IsDayOfCalendar,
  IsEdtfDate,
  IsFinancialYear,
  IsIdOf,
  IsKey,
  IsLocalised,
  IsSchoolYear,
  IsSmallSet,
  LocalisedTextInput,
  MoneyScalar,
  CommandInput,
} from '@cylch/graphql';
import type { CycleId, StreamId, Day, Edtf, Money } from '@cylch/kernel';
import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMinSize, IsIn, IsOptional } from 'class-validator';
import { FundingStatusEnum } from './funding.status.ts';
import type { Announced, FundingStatus } from './funding.ts';
import { IsMoney } from './rules.ts';

const LONGEST_NAME = 300,
  MOST_YEARS = 20,
  MOST_LINES = 100;
const STATUSES = Object.keys(FundingStatusEnum);
const ANNOUNCED: readonly string[] = STATUSES.filter((status) => status !== 'RESTATED');

const TOLD_ANEW =
  'Money announced before is told anew: a line of its own, with the id funding-<key>, takes the ' +
  'place of others, which stay as they are.';
const FINANCIAL_YEAR =
  '2024-25. A line over several years that is for this one among others counts whole: nobody ' +
  'has said how it is split.';
const ANNOUNCED_SCHOOL_YEAR =
  'Announced in this school year, 1 September to 31 August: 2024-25. Money is for financial ' +
  'years, and nobody has said how it is split between school years. Not together with ' +
  'announcedFrom or announcedTo.';

@InputType({ isAbstract: true })
abstract class LineInput extends CommandInput {
  @IsKey()
  @Field(() => String, { description: 'Unique: in-year-2024-25.' })
  key!: string;
  @Type(() => LocalisedTextInput)
  @IsLocalised({ longest: LONGEST_NAME })
  @Field(() => LocalisedTextInput)
  name!: LocalisedTextInput;
  @ArrayMinSize(1)
  @IsSmallSet(MOST_YEARS)
  @IsFinancialYear({ each: true })
  @Field(() => [String], { description: 'The years it is for, 1 April to 31 March: 2024-25.' })
  financialYears!: string[];
  @IsMoney()
  @Field(() => MoneyScalar, { description: 'Over all its years together.' })
  amount!: Money;
  @IsEdtfDate()
  @Field(() => EdtfScalar, { description: 'When it was announced, in place of occurred.' })
  announced!: Edtf;
  @IsOptional()
  @IsIdOf('cycle')
  @Field(() => ID, { nullable: true, description: 'The cycle in whose year it is told.' })
  cycle?: CycleId | null;
}

@InputType('AnnounceFundingInput', {
  description: 'Money was announced. Its id becomes funding-<key>.',
})
export class AnnounceFundingInput extends LineInput {
  @IsIn(ANNOUNCED, { context: { allowed: ANNOUNCED.join(', ') } })
  @Field(() => FundingStatusEnum, { description: 'Any but RESTATED, which restateFunding gives.' })
  status!: Announced;
}

@InputType('RestateFundingInput', {
  description: TOLD_ANEW,
})
export class RestateFundingInput extends LineInput {
  @ArrayMinSize(1)
  @IsSmallSet(MOST_LINES)
  @IsIdOf('funding', { each: true })
  @Field(() => [ID], {
    description: 'The lines whose place it takes. Each can be superseded once: SUPERSEDED.',
  })
  supersedes!: StreamId[];
}

@InputType('FundingFilter', {
  description: 'Which lines: all that is named must hold; of a list, any one.',
})
export class FundingFilter {
  @IsOptional()
  @IsFinancialYear()
  @Field(() => String, { nullable: true, description: FINANCIAL_YEAR })
  financialYear?: string | null;
  @IsOptional()
  @IsSchoolYear()
  @Field(() => String, { nullable: true, description: ANNOUNCED_SCHOOL_YEAR })
  announcedSchoolYear?: string | null;
  @IsOptional()
  @IsDayOfCalendar()
  @Field(() => DateScalar, { nullable: true, description: 'Announced on this day or later.' })
  announcedFrom?: Day | null;
  @IsOptional()
  @IsDayOfCalendar()
  @Field(() => DateScalar, { nullable: true, description: 'Announced on this day or before.' })
  announcedTo?: Day | null;
  @IsOptional()
  @IsSmallSet(STATUSES.length)
  @IsIn(STATUSES, { each: true })
  @Field(() => [FundingStatusEnum], { nullable: true })
  statuses?: FundingStatus[] | null;
}

import {
  DateScalar,
  daysAsked,
  IsDayOfCalendar,
  IsFinancialYear,
  IsIdOf,
  IsKey,
  IsSchoolYear,
  namesEnum,
} from '@cylch/graphql';
import type { Day } from '@cylch/kernel';
import type { EntryFilter } from '@cylch/read-models';
import { Field, ID, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, IsOptional } from 'class-validator';
import { TimelineKindEnum } from './kinds.ts';

type Order = 'OLDEST_FIRST' | 'NEWEST_FIRST';
const OrderEnum = namesEnum<Order>('TimelineOrder', 'How the year is told.', {
  OLDEST_FIRST: 'As a story.',
  NEWEST_FIRST: 'As news.',
});

@InputType('TimelineFilter', {
  description: 'Which lines: all that is named must hold; of a list, any one.',
})
export class TimelineFilter {
  @IsOptional()
  @IsIdOf('cycle')
  @Field(() => ID, { nullable: true })
  cycle?: string | null;

  @IsOptional()
  @ArrayMaxSize(20)
  @Field(() => [TimelineKindEnum], { nullable: true })
  kinds?: string[] | null;

  @IsOptional()
  @ArrayMaxSize(200)
  @IsIdOf('partner', { each: true })
  @Field(() => [ID], { nullable: true })
  partners?: string[] | null;

  @IsOptional()
  @ArrayMaxSize(50)
  @IsKey({ each: true })
  @Field(() => [String], { nullable: true, description: 'Keys of priorities.' })
  about?: string[] | null;

  @IsOptional()
  @IsDayOfCalendar()
  @Field(() => DateScalar, { nullable: true, description: 'Earliest day of occurred, inclusive.' })
  from?: Day | null;

  @IsOptional()
  @IsDayOfCalendar()
  @Field(() => DateScalar, { nullable: true, description: 'Earliest day of occurred, inclusive.' })
  to?: Day | null;

  @IsOptional()
  @IsSchoolYear()
  @Field(() => String, {
    nullable: true,
    description: '1 September to 31 August: 2025-26. In place of from and to.',
  })
  schoolYear?: string | null;

  @IsOptional()
  @IsFinancialYear()
  @Field(() => String, {
    nullable: true,
    description:
      '1 April to 31 March: 2025-26. In place of from and to. A line stands in the year of its earliest day; one that may lie in another says financialYear: null.',
  })
  financialYear?: string | null;

  @IsOptional()
  @Field(() => OrderEnum, {
    nullable: true,
    description: 'OLDEST_FIRST unless said. A subscription tells in the order of the record.',
  })
  order?: Order | null;
}

type Given = Readonly<{ entries: EntryFilter; descending: boolean }>;
/**
 * The filter as the views take it: what is null was not asked for. @throws Refusal BAD_USER_INPUT
 * where days are named in two ways.
 */
export function entriesAsked(filter: TimelineFilter | null | undefined): Given {
  const { order, from, to, schoolYear, financialYear, ...rest } = filter ?? {};
  const days = daysAsked({ from, to, schoolYear, financialYear });
  const entries = Object.fromEntries(
    Object.entries({ ...rest, ...days }).filter(
      ([, value]) => value !== null && value !== undefined,
    ),
  ) as EntryFilter;
  return { entries, descending: order === 'NEWEST_FIRST' };
}

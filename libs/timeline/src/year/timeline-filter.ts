import { DateScalar, IsDayOfCalendar, IsIdOf, IsKey, namesEnum } from '@cylch/graphql';
import type { Day } from '@cylch/kernel';
import type { LineFilter, TimelineKind } from '@cylch/views';
import { Field, ID, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, IsOptional } from 'class-validator';
import { TimelineKindEnum } from './kinds.ts';

type Order = 'OLDEST_FIRST' | 'NEWEST_FIRST';
const OrderEnum = namesEnum<Order>('TimelineOrder', 'How the year is told.', { OLDEST_FIRST: 'As a story.', NEWEST_FIRST: 'As news.' });

@InputType('TimelineFilter', { description: 'Which lines: all that is named must hold; of a list, any one.' })
export class TimelineFilter {
  @IsOptional() @IsIdOf('cycle')
  @Field(() => ID, { nullable: true }) cycle?: string | null;

  @IsOptional() @ArrayMaxSize(20)
  @Field(() => [TimelineKindEnum], { nullable: true }) kinds?: TimelineKind[] | null;

  @IsOptional() @ArrayMaxSize(200) @IsIdOf('partner', { each: true })
  @Field(() => [ID], { nullable: true }) partners?: string[] | null;

  @IsOptional() @ArrayMaxSize(50) @IsKey({ each: true })
  @Field(() => [String], { nullable: true, description: 'Keys of priorities.' }) about?: string[] | null;

  @IsOptional() @IsDayOfCalendar()
  @Field(() => DateScalar, { nullable: true, description: 'Earliest day of occurred, inclusive.' }) from?: Day | null;

  @IsOptional() @IsDayOfCalendar()
  @Field(() => DateScalar, { nullable: true, description: 'Earliest day of occurred, inclusive.' }) to?: Day | null;

  @IsOptional()
  @Field(() => OrderEnum, { nullable: true, description: 'OLDEST_FIRST unless said. A subscription tells in the order of the record.' }) order?: Order | null;
}

type Given = Readonly<{ lines: LineFilter; descending: boolean }>;
/** The filter as the views take it: what is null was not asked for. */
export function linesAsked(filter: TimelineFilter | null | undefined): Given {
  const { order, ...rest } = filter ?? {};
  const lines = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== null && value !== undefined)) as LineFilter;
  return { lines, descending: order === 'NEWEST_FIRST' };
}

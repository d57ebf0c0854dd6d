import {
  DateScalar,
  EdtfScalar,
  IsDayOfCalendar,
  IsEdtfDate,
  IsIdOf,
  IsLocalised,
  IsLocalisedList,
  IsSaid,
  IsSmallSet,
  LocalisedTextInput,
} from '@cylch/graphql';
import type { StreamId, Day, Edtf } from '@cylch/kernel';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsArray, IsBoolean, IsIn, IsInt, IsOptional, MaxLength, Min } from 'class-validator';
import type { MeetingId } from './body.events.ts';
import { OfBodyInput } from './body.inputs.ts';
import { BodyStateEnum } from './body.states.ts';
import type { StateOnDay } from './in-force.ts';

const MOST_TOPICS = 50,
  LONGEST_WORDS = 200;
const EXPECTED_AS =
  'The expected meeting that this one takes the place of. Left out: the one expected under its ' +
  'number.';

@InputType('RecordMeetingInput', { description: 'A body has met, or is expected to.' })
export class RecordMeetingInput extends OfBodyInput {
  @IsOptional()
  @IsInt()
  @Min(1)
  @Field(() => Int, {
    nullable: true,
    description: 'Counted in its body from 1, where that is known.',
  })
  number?: number | null;
  @IsEdtfDate()
  @Field(() => EdtfScalar, { description: 'When; only an expected one lies in the future.' })
  held!: Edtf;
  @IsOptional()
  @IsArray()
  @Type(() => LocalisedTextInput)
  @IsLocalisedList(MOST_TOPICS)
  @Field(() => [LocalisedTextInput], { nullable: true, description: 'What it was about.' })
  topics?: LocalisedTextInput[] | null;
  @IsOptional()
  @Type(() => LocalisedTextInput)
  @IsLocalised()
  @Field(() => LocalisedTextInput, { nullable: true })
  notes?: LocalisedTextInput | null;
  @IsOptional()
  @IsBoolean()
  @Field(() => Boolean, {
    nullable: true,
    description: 'The body’s last one: none follows unless it is reopened. False unless said.',
  })
  final?: boolean | null;
  @IsOptional()
  @IsBoolean()
  @Field(() => Boolean, { nullable: true, description: 'Still to come. False unless said.' })
  expected?: boolean | null;
  @IsOptional()
  @IsIdOf('meeting')
  @Field(() => ID, { nullable: true, description: EXPECTED_AS })
  expectedAs?: MeetingId | null;
}

@InputType('BodyFilter', { description: 'Which bodies.' })
export class BodyFilter {
  @IsOptional()
  @IsSmallSet(2)
  @IsIn(Object.keys(BodyStateEnum), { each: true })
  @Field(() => [BodyStateEnum], { nullable: true, description: 'On At.on; any of these.' })
  states?: StateOnDay[] | null;
}

@InputType('MeetingFilter', { description: 'Which meetings: all that is named must hold.' })
export class MeetingFilter {
  @IsOptional()
  @IsIdOf('body')
  @Field(() => ID, { nullable: true })
  body?: StreamId | null;
  @IsOptional()
  @IsSaid()
  @MaxLength(LONGEST_WORDS)
  @Field(() => String, {
    nullable: true,
    description: 'Words in one of its topics, in either language; capitals do not matter.',
  })
  topic?: string | null;
  @IsOptional()
  @IsDayOfCalendar()
  @Field(() => DateScalar, { nullable: true, description: 'First day, inclusive.' })
  from?: Day | null;
  @IsOptional()
  @IsDayOfCalendar()
  @Field(() => DateScalar, { nullable: true, description: 'Last day, inclusive.' })
  to?: Day | null;
}

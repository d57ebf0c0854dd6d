import {
  DateScalar,
  IsDayOfCalendar,
  IsIdOf,
  IsKey,
  IsLocalised,
  IsSmallSet,
  LocalisedTextInput,
  CommandInput,
} from '@cylch/graphql';
import type { CycleId, PartnerId, Day } from '@cylch/kernel';
import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsOptional,
  Matches,
  ValidateNested,
} from 'class-validator';

const LONGEST_NAME = 300;
const FOLLOWS =
  'The cycle before it: its recurring windows are planned again on the same days of the ' +
  'calendar, whatever weekday that is (what ends on 29 February ends on the last day of that ' +
  'month; move those that should be otherwise), the priorities in force at its end hold on, and ' +
  'its partners take part where none are named.';

@InputType({ isAbstract: true })
abstract class OfCycleInput extends CommandInput {
  @IsIdOf('cycle')
  @Field(() => ID)
  cycle!: CycleId;
}

@InputType('OpenCycleInput', { description: 'A school year begins. Its id becomes cycle-<key>.' })
export class OpenCycleInput extends CommandInput {
  @Matches(/^\d{4}-\d{2}$/, { context: { problem: 'NOT_A_KEY' } })
  @Field(() => String, { description: '2025-26.' })
  key!: string;
  @Type(() => LocalisedTextInput)
  @IsLocalised({ longest: LONGEST_NAME })
  @Field(() => LocalisedTextInput)
  name!: LocalisedTextInput;
  @IsDayOfCalendar()
  @Field(() => DateScalar, { description: 'First day.' })
  starts!: Day;
  @IsDayOfCalendar()
  @Field(() => DateScalar, { description: 'Last day.' })
  ends!: Day;
  @IsOptional()
  @IsSmallSet(2000)
  @IsIdOf('partner', { each: true })
  @Field(() => [ID], { nullable: true, description: 'Who takes part; more can be added later.' })
  partners?: PartnerId[] | null;
  @IsOptional()
  @IsIdOf('cycle')
  @Field(() => ID, { nullable: true, description: FOLLOWS })
  follows?: CycleId | null;
}

@InputType('CloseCycleInput', {
  description: 'A school year is over: nothing new is recorded in it.',
})
export class CloseCycleInput extends OfCycleInput {}

@InputType('AddPartnerToCycleInput', {
  description: 'A partner takes part in a cycle that is open already.',
})
export class AddPartnerToCycleInput extends OfCycleInput {
  @IsIdOf('partner')
  @Field(() => ID)
  partner!: PartnerId;
}

@InputType('TermInput', { description: 'A part of the school year.' })
export class TermInput {
  @Type(() => LocalisedTextInput)
  @IsLocalised({ longest: LONGEST_NAME })
  @Field(() => LocalisedTextInput)
  name!: LocalisedTextInput;
  @IsDayOfCalendar()
  @Field(() => DateScalar, { description: 'First day.' })
  starts!: Day;
  @IsDayOfCalendar()
  @Field(() => DateScalar, { description: 'Last day.' })
  ends!: Day;
}

@InputType('SetTermsInput', { description: 'The terms of a cycle, all of them, in their order.' })
export class SetTermsInput extends OfCycleInput {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(12)
  @ValidateNested({ each: true })
  @Type(() => TermInput)
  @Field(() => [TermInput])
  terms!: TermInput[];
}

@InputType('PlanWindowInput', {
  description:
    'A named time in the cycle to come together. It occurs on its days, unless said otherwise.',
})
export class PlanWindowInput extends OfCycleInput {
  @IsKey()
  @Field(() => String, { description: 'Unique in its cycle: summer-2026.' })
  key!: string;
  @Type(() => LocalisedTextInput)
  @IsLocalised({ longest: LONGEST_NAME })
  @Field(() => LocalisedTextInput)
  name!: LocalisedTextInput;
  @IsDayOfCalendar()
  @Field(() => DateScalar, { description: 'First day.' })
  opens!: Day;
  @IsDayOfCalendar()
  @Field(() => DateScalar, { description: 'Last day.' })
  closes!: Day;
  @IsOptional()
  @IsBoolean()
  @Field(() => Boolean, {
    nullable: true,
    description: 'Planned again in each next cycle. False unless said.',
  })
  recurs?: boolean | null;
}

@InputType('MoveWindowInput', { description: 'A window has other days.' })
export class MoveWindowInput extends OfCycleInput {
  @IsKey()
  @Field(() => String)
  key!: string;
  @IsDayOfCalendar()
  @Field(() => DateScalar, { description: 'First day.' })
  opens!: Day;
  @IsDayOfCalendar()
  @Field(() => DateScalar, { description: 'Last day.' })
  closes!: Day;
}

@InputType('PriorityInput', { description: 'What the system agrees to improve.' })
export class PriorityInput {
  @IsKey()
  @Field(() => String, { description: 'The same from cycle to cycle: literacy.' })
  key!: string;
  @Type(() => LocalisedTextInput)
  @IsLocalised({ longest: LONGEST_NAME })
  @Field(() => LocalisedTextInput)
  name!: LocalisedTextInput;
}

@InputType('AdoptPrioritiesInput', {
  description: 'A whole set of priorities, in force from a day until another set is adopted.',
})
export class AdoptPrioritiesInput extends OfCycleInput {
  @IsDayOfCalendar()
  @Field(() => DateScalar, { description: 'First day in force.' })
  from!: Day;
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => PriorityInput)
  @Field(() => [PriorityInput])
  priorities!: PriorityInput[];
}

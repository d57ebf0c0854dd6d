import {
  ChangeInput,
  EdtfScalar,
  IsEdtfDate,
  IsIdOf,
  IsKey,
  IsLocalised,
  IsSmallSet,
  LocalisedTextInput,
  CommandInput,
} from '@cylch/graphql';
import type { CycleId, StreamId, Edtf } from '@cylch/kernel';
import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsIn, IsOptional } from 'class-validator';
import { type MilestoneState, MilestoneStateEnum } from './milestone.states.ts';

const LONGEST_NAME = 300;
const STATES = Object.keys(MilestoneStateEnum);
const ITS_CYCLE = 'The cycle in whose year it is told.';

@InputType('PlanMilestoneInput', {
  description: 'Something to be reached. Its id becomes milestone-<key>.',
})
export class PlanMilestoneInput extends CommandInput {
  @IsKey()
  @Field(() => String, { description: 'Unique: dysgu-operational.' })
  key!: string;
  @Type(() => LocalisedTextInput)
  @IsLocalised({ longest: LONGEST_NAME })
  @Field(() => LocalisedTextInput)
  name!: LocalisedTextInput;
  @IsEdtfDate()
  @Field(() => EdtfScalar, {
    description: 'When it is planned, in place of occurred: 2025-09, ../2025-04 (by April 2025).',
  })
  planned!: Edtf;
  @IsOptional()
  @Type(() => LocalisedTextInput)
  @IsLocalised()
  @Field(() => LocalisedTextInput, { nullable: true })
  note?: LocalisedTextInput | null;
  @IsOptional()
  @IsIdOf('cycle')
  @Field(() => ID, { nullable: true, description: ITS_CYCLE })
  cycle?: CycleId | null;
}

@InputType('MovePlannedMilestoneInput', {
  description: 'It is planned for another time; each plan it has had is kept.',
})
export class MovePlannedMilestoneInput extends ChangeInput {
  @IsIdOf('milestone')
  @Field(() => ID)
  milestone!: StreamId;
  @IsEdtfDate()
  @Field(() => EdtfScalar, { description: 'When it is planned now, in place of occurred.' })
  planned!: Edtf;
  @IsOptional()
  @IsIdOf('cycle')
  @Field(() => ID, { nullable: true, description: ITS_CYCLE })
  cycle?: CycleId | null;
}

@InputType('ReachMilestoneInput', {
  description:
    'It was reached when it occurred: a milestone, or by key and name one that was never planned.',
})
export class ReachMilestoneInput extends CommandInput {
  @IsOptional()
  @IsIdOf('milestone')
  @Field(() => ID, { nullable: true, description: 'One that was planned.' })
  milestone?: StreamId | null;
  @IsOptional()
  @IsKey()
  @Field(() => String, {
    nullable: true,
    description: 'Of one that was never planned. Its id becomes milestone-<key>.',
  })
  key?: string | null;
  @IsOptional()
  @Type(() => LocalisedTextInput)
  @IsLocalised({ longest: LONGEST_NAME })
  @Field(() => LocalisedTextInput, {
    nullable: true,
    description: 'Of one that was never planned.',
  })
  name?: LocalisedTextInput | null;
  @IsOptional()
  @Type(() => LocalisedTextInput)
  @IsLocalised()
  @Field(() => LocalisedTextInput, { nullable: true })
  note?: LocalisedTextInput | null;
  @IsOptional()
  @IsIdOf('cycle')
  @Field(() => ID, { nullable: true, description: ITS_CYCLE })
  cycle?: CycleId | null;
}

@InputType('DropMilestoneInput', { description: 'It is no longer meant to be reached.' })
export class DropMilestoneInput extends ChangeInput {
  @IsIdOf('milestone')
  @Field(() => ID)
  milestone!: StreamId;
  @IsOptional()
  @IsIdOf('cycle')
  @Field(() => ID, { nullable: true, description: ITS_CYCLE })
  cycle?: CycleId | null;
}

@InputType('MilestoneFilter', { description: 'Which milestones.' })
export class MilestoneFilter {
  @IsOptional()
  @IsSmallSet(STATES.length)
  @IsIn(STATES, { each: true })
  @Field(() => [MilestoneStateEnum], { nullable: true, description: 'On At.on: any of these.' })
  states?: MilestoneState[] | null;
}

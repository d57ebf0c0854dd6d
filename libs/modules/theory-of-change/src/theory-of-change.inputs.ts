import type { CycleId, StreamId } from '@cylch/kernel';
import {
  EvidenceInput,
  IsIdOf,
  IsKey,
  IsLocalised,
  IsSmallSet,
  LocalisedTextInput,
  MOST_EVIDENCE,
  CommandInput,
} from '@cylch/graphql';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsIn,
  IsInt,
  IsOptional,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import type { TheoryStepKind } from './graph.ts';
import { TheoryStepKindEnum } from './theory-parts.graphql.ts';

const MOST_STEPS = 200,
  MOST_LINKS = 1000,
  LONGEST_KEY = 60;
const ADOPTED =
  'A theory of change, whole: the first of its key becomes version 1 of theory-of-change-<key>, ' +
  'each later one the next version.';

@InputType('TheoryStepInput', { description: 'One step, told whole.' })
export class TheoryStepInput {
  @IsKey()
  @MaxLength(LONGEST_KEY)
  @Field(() => String, { description: 'Names it in every version.' })
  key!: string;
  @IsIn(Object.keys(TheoryStepKindEnum))
  @Field(() => TheoryStepKindEnum)
  kind!: TheoryStepKind;
  @Type(() => LocalisedTextInput)
  @IsLocalised()
  @Field(() => LocalisedTextInput)
  text!: LocalisedTextInput;
}

@InputType('TheoryLinkInput', { description: 'One step leads to another, by their keys.' })
export class TheoryLinkInput {
  @IsKey()
  @Field(() => String)
  from!: string;
  @IsKey()
  @Field(() => String)
  to!: string;
}

@InputType('AssumptionInput', {
  description: 'What must hold for the steps it stands on to follow.',
})
export class AssumptionInput {
  @IsKey()
  @MaxLength(LONGEST_KEY)
  @Field(() => String, { description: 'Names it in every version.' })
  key!: string;
  @Type(() => LocalisedTextInput)
  @IsLocalised()
  @Field(() => LocalisedTextInput)
  text!: LocalisedTextInput;
  @IsSmallSet(MOST_STEPS)
  @IsKey({ each: true })
  @Field(() => [String], { description: 'Keys of the steps it stands on.' })
  on!: string[];
}

@InputType('AdoptTheoryOfChangeInput', {
  description: ADOPTED,
})
export class AdoptTheoryOfChangeInput extends CommandInput {
  @IsOptional()
  @IsIdOf('cycle')
  @Field(() => ID, { nullable: true })
  cycle?: CycleId | null;
  @IsKey()
  @MaxLength(LONGEST_KEY)
  @Field(() => String, { description: 'Its id becomes theory-of-change-<key>.' })
  key!: string;
  @IsOptional()
  @IsInt()
  @Min(0)
  @Field(() => Int, {
    nullable: true,
    description: 'The revision that you have seen: CONFLICT where there is a newer one.',
  })
  revision?: number | null;
  @Type(() => LocalisedTextInput)
  @IsLocalised({ longest: 300 })
  @Field(() => LocalisedTextInput)
  name!: LocalisedTextInput;
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_STEPS)
  @ValidateNested({ each: true })
  @Type(() => TheoryStepInput)
  @Field(() => [TheoryStepInput], { description: 'Those whose text did not change too.' })
  steps!: TheoryStepInput[];
  @ArrayMaxSize(MOST_LINKS)
  @ValidateNested({ each: true })
  @Type(() => TheoryLinkInput)
  @Field(() => [TheoryLinkInput])
  links!: TheoryLinkInput[];
  @ArrayMaxSize(MOST_STEPS)
  @ValidateNested({ each: true })
  @Type(() => AssumptionInput)
  @Field(() => [AssumptionInput])
  assumptions!: AssumptionInput[];
}

@InputType('StateAssumptionInput', { description: 'One more assumption of the newest version.' })
export class StateAssumptionInput extends CommandInput {
  @IsIdOf('theory-of-change')
  @Field(() => ID)
  theory!: StreamId;
  @IsKey()
  @MaxLength(LONGEST_KEY)
  @Field(() => String, { description: 'Names it in every version; no other one has it.' })
  key!: string;
  @Type(() => LocalisedTextInput)
  @IsLocalised()
  @Field(() => LocalisedTextInput)
  text!: LocalisedTextInput;
  @IsSmallSet(MOST_STEPS)
  @IsKey({ each: true })
  @Field(() => [String], { description: 'Keys of the steps it stands on.' })
  on!: string[];
}

@InputType('LinkTheoryEvidenceInput', {
  description:
    'Evidence for or against a step or an assumption of the newest version: one of the two.',
})
export class LinkTheoryEvidenceInput extends CommandInput {
  @IsIdOf('theory-of-change')
  @Field(() => ID)
  theory!: StreamId;
  @IsOptional()
  @IsKey()
  @Field(() => String, { nullable: true, description: 'Key of a step.' })
  step?: string | null;
  @IsOptional()
  @IsKey()
  @Field(() => String, { nullable: true, description: 'Key of an assumption.' })
  assumption?: string | null;
  @IsOptional()
  @ArrayMaxSize(MOST_EVIDENCE)
  @ValidateNested({ each: true })
  @Type(() => EvidenceInput)
  @Field(() => [EvidenceInput], { nullable: true, description: 'What speaks for it.' })
  supporting?: EvidenceInput[] | null;
  @IsOptional()
  @ArrayMaxSize(MOST_EVIDENCE)
  @ValidateNested({ each: true })
  @Type(() => EvidenceInput)
  @Field(() => [EvidenceInput], { nullable: true, description: 'What speaks against it.' })
  contradicting?: EvidenceInput[] | null;
}

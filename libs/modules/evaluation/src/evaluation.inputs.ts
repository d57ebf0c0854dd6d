import {
  ChangeInput,
  EvidenceInput,
  IsIdOf,
  IsKey,
  IsLocalised,
  IsSmallSet,
  IsVisibility,
  LocalisedTextInput,
  VisibilityEnum,
  CommandInput,
} from '@cylch/graphql';
import type { CycleId, StreamId, Visibility } from '@cylch/kernel';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsInt, IsOptional, Matches, Min, ValidateNested } from 'class-validator';

const MOST_EVIDENCE = 100;

@InputType('RecordEvaluationInput', { description: 'A judgement, with evidence for and against.' })
export class RecordEvaluationInput extends CommandInput {
  @IsIdOf('cycle')
  @Field(() => ID)
  cycle!: CycleId;
  @Type(() => LocalisedTextInput)
  @IsLocalised()
  @Field(() => LocalisedTextInput)
  question!: LocalisedTextInput;
  @Type(() => LocalisedTextInput)
  @IsLocalised()
  @Field(() => LocalisedTextInput)
  judgement!: LocalisedTextInput;
  @IsSmallSet(20)
  @IsKey({ each: true })
  @Field(() => [String], { description: 'Keys of priorities in force when it was judged.' })
  about!: string[];
  @IsOptional()
  @ArrayMaxSize(MOST_EVIDENCE)
  @ValidateNested({ each: true })
  @Type(() => EvidenceInput)
  @Field(() => [EvidenceInput], { nullable: true })
  supporting?: EvidenceInput[] | null;
  @IsOptional()
  @ArrayMaxSize(MOST_EVIDENCE)
  @ValidateNested({ each: true })
  @Type(() => EvidenceInput)
  @Field(() => [EvidenceInput], { nullable: true })
  contradicting?: EvidenceInput[] | null;
  @IsOptional()
  @IsVisibility()
  @Field(() => VisibilityEnum, { nullable: true, defaultValue: 'PARTNERS' })
  visibility?: Visibility | null;
}

@InputType('ReviseEvaluationInput', {
  description:
    'What is left out stays as it is; languages merge; lists of evidence are given whole.',
})
export class ReviseEvaluationInput extends ChangeInput {
  @IsIdOf('evaluation')
  @Field(() => ID)
  evaluation!: StreamId;
  @IsOptional()
  @IsInt()
  @Min(0)
  @Field(() => Int, {
    nullable: true,
    description: 'The revision that you have seen: CONFLICT where there is a newer one.',
  })
  revision?: number | null;
  @IsOptional()
  @Type(() => LocalisedTextInput)
  @IsLocalised({ mayBeCleared: true })
  @Field(() => LocalisedTextInput, { nullable: true })
  question?: LocalisedTextInput | null;
  @IsOptional()
  @Type(() => LocalisedTextInput)
  @IsLocalised({ mayBeCleared: true })
  @Field(() => LocalisedTextInput, { nullable: true })
  judgement?: LocalisedTextInput | null;
  @IsOptional()
  @IsSmallSet(20)
  @IsKey({ each: true })
  @Field(() => [String], { nullable: true })
  about?: string[] | null;
  @IsOptional()
  @ArrayMaxSize(MOST_EVIDENCE)
  @ValidateNested({ each: true })
  @Type(() => EvidenceInput)
  @Field(() => [EvidenceInput], { nullable: true })
  supporting?: EvidenceInput[] | null;
  @IsOptional()
  @ArrayMaxSize(MOST_EVIDENCE)
  @ValidateNested({ each: true })
  @Type(() => EvidenceInput)
  @Field(() => [EvidenceInput], { nullable: true })
  contradicting?: EvidenceInput[] | null;
  @IsOptional()
  @IsVisibility()
  @Field(() => VisibilityEnum, { nullable: true })
  visibility?: Visibility | null;
}

@InputType('WithdrawEvaluationInput', {
  description: 'It leaves lists and stays reachable by its id.',
})
export class WithdrawEvaluationInput extends ChangeInput {
  @IsIdOf('evaluation')
  @Field(() => ID)
  evaluation!: StreamId;
  @IsOptional()
  @IsInt()
  @Min(0)
  @Field(() => Int, { nullable: true, description: 'The revision that you have seen.' })
  revision?: number | null;
}

@InputType('EvaluationFilter', {
  description: 'Which evaluations: all that is named must hold; of a list, any one.',
})
export class EvaluationFilter {
  @IsOptional()
  @IsIdOf('cycle')
  @Field(() => ID, { nullable: true })
  cycle?: CycleId | null;
  @IsOptional()
  @IsSmallSet(50)
  @IsKey({ each: true })
  @Field(() => [String], { nullable: true, description: 'Keys of priorities.' })
  about?: string[] | null;
  @IsOptional()
  @Matches(/^[a-z]+-[A-Za-z0-9][\w.-]{0,100}$/, {
    context: { problem: 'NOT_AN_ID', example: 'reflection-…' },
  })
  @Field(() => ID, {
    nullable: true,
    description: 'Those that rest on this thing, for or against.',
  })
  citing?: StreamId | null;
}

import type { CycleId, StreamId } from '@cylch/kernel';
import {
  EvidenceInput,
  IsIdOf,
  IsLocalised,
  LocalisedTextInput,
  MOST_EVIDENCE,
  CommandInput,
} from '@cylch/graphql';
import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsBoolean, IsOptional, ValidateNested } from 'class-validator';

/** Who may assure and be assured. */
const WHO = ['partner', 'body', 'office'];

@InputType('GiveAssuranceInput', {
  description: 'Assurance on an objective, with what it rests on; or one that is still owed.',
})
export class GiveAssuranceInput extends CommandInput {
  @IsOptional()
  @IsIdOf('cycle')
  @Field(() => ID, { nullable: true })
  cycle?: CycleId | null;
  @IsOptional()
  @IsIdOf(WHO)
  @Field(() => ID, {
    nullable: true,
    description: 'Who is assured: a partner, a body or an office.',
  })
  to?: StreamId | null;
  @IsOptional()
  @IsIdOf(WHO)
  @Field(() => ID, { nullable: true, description: 'Who assures: a partner, a body or an office.' })
  from?: StreamId | null;
  @IsOptional()
  @Type(() => LocalisedTextInput)
  @IsLocalised()
  @Field(() => LocalisedTextInput, { nullable: true, description: 'What it is about.' })
  objective?: LocalisedTextInput | null;
  @Type(() => LocalisedTextInput)
  @IsLocalised()
  @Field(() => LocalisedTextInput)
  statement!: LocalisedTextInput;
  @IsOptional()
  @ArrayMaxSize(MOST_EVIDENCE)
  @ValidateNested({ each: true })
  @Type(() => EvidenceInput)
  @Field(() => [EvidenceInput], { nullable: true })
  evidence?: EvidenceInput[] | null;
  @IsOptional()
  @IsBoolean()
  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'Still owed: it may lie ahead.',
  })
  expected?: boolean | null;
}

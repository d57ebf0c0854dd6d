import {
  EdtfScalar,
  EvidenceInput,
  IsAnyId,
  IsEdtfDate,
  IsIdOf,
  IsLocalised,
  IsSmallSet,
  LocalisedTextInput,
  MOST_EVIDENCE,
  CommandInput,
} from '@cylch/graphql';
import type { CycleId, StreamId, Edtf } from '@cylch/kernel';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  Min,
  ValidateNested,
} from 'class-validator';
import { StatementKindEnum } from './statement-kind.ts';
import type { StatementKind } from './statement.ts';

const KINDS = Object.keys(StatementKindEnum);

@InputType('MakeStatementInput', {
  description: 'What is said, in one language or both; it is published later.',
})
export class MakeStatementInput extends CommandInput {
  @IsOptional()
  @IsIdOf('cycle')
  @Field(() => ID, { nullable: true })
  cycle?: CycleId | null;
  @IsIn(KINDS)
  @Field(() => StatementKindEnum)
  kind!: StatementKind;
  @IsOptional()
  @IsAnyId()
  @Field(() => ID, {
    nullable: true,
    description: 'Whom or what it is about. NOT_FOUND where you may not see it.',
  })
  subject?: StreamId | null;
  @Type(() => LocalisedTextInput)
  @IsLocalised()
  @Field(() => LocalisedTextInput)
  text!: LocalisedTextInput;
  @IsOptional()
  @IsEdtfDate()
  @Field(() => EdtfScalar, {
    nullable: true,
    description: 'From when on it holds; it may lie ahead. Left out: when it was made.',
  })
  from?: Edtf | null;
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
    description: 'That it was said is known; what was said is not.',
  })
  contentsUnknown?: boolean | null;
}

@InputType('PublishStatementInput', {
  description:
    'Anyone may read it from now on. Languages merge with what was said; both must be there.',
})
export class PublishStatementInput extends CommandInput {
  @IsIdOf('statement')
  @Field(() => ID)
  statement!: StreamId;
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
  @Field(() => LocalisedTextInput, {
    nullable: true,
    description:
      'The language still missing, or a better text. A published statement takes another text.',
  })
  text?: LocalisedTextInput | null;
}

@InputType('StatementFilter', {
  description: 'Which statements: all that is named must hold; of a list, any one.',
})
export class StatementFilter {
  @IsOptional()
  @IsSmallSet(4)
  @IsIn(KINDS, { each: true })
  @Field(() => [StatementKindEnum], { nullable: true })
  kinds?: StatementKind[] | null;
  @IsOptional()
  @IsAnyId()
  @Field(() => ID, { nullable: true, description: 'Whom or what they are about.' })
  subject?: StreamId | null;
}

import type { Edtf } from '@cylch/kernel';
import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsOptional, Matches, MaxLength, ValidateNested } from 'class-validator';
import { IsEdtfDate } from '../input/rules.ts';
import { IsSaid } from '../input/said.ts';
import { CitationInput } from '../nodes/citation.ts';
import { EdtfScalar } from '../scalars.ts';

const LONGEST_REASON = 2000;

/** What every command may say besides its contents. */
@InputType({ isAbstract: true })
export abstract class AnyCommandInput {
  @Matches(/^[\w.:-]{1,200}$/, {
    context: { problem: 'NOT_AN_ID', example: '0d7f0c2e-5b1a-4c39-9f0a-2f6f2d1f7a11' },
  })
  @Field(() => ID, {
    description:
      'Chosen by the sender, best a UUID. The same one again gets the first answer and writes nothing; with other contents it is COMMAND_ID_REUSED.',
  })
  commandId!: string;

  @IsOptional()
  @IsEdtfDate()
  @Field(() => EdtfScalar, {
    nullable: true,
    description: 'When it happened, as exact as it is known. Left out: today.',
  })
  occurred?: Edtf | null;

  @IsOptional()
  @ValidateNested({ each: true })
  @Type(() => CitationInput)
  @ArrayMaxSize(50)
  @Field(() => [CitationInput], { nullable: true, description: 'What it rests on.' })
  cites?: CitationInput[] | null;

  abstract reason?: string | null;
}

/** A command that may say why, in up to 2,000 characters. */
@InputType({ isAbstract: true })
export abstract class CommandInput extends AnyCommandInput {
  @IsOptional()
  @IsSaid()
  @MaxLength(LONGEST_REASON)
  @Field(() => String, { nullable: true, description: 'Why it is recorded or changed.' })
  reason?: string | null;
}

/** A command that changes what someone relies on: it must say why, in up to 2,000 characters. */
@InputType({ isAbstract: true })
export abstract class ChangeInput extends AnyCommandInput {
  @IsSaid()
  @MaxLength(LONGEST_REASON)
  @Field(() => String, { description: 'Why it is changed: kept beside the change.' })
  reason!: string;
}

import {
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
import { ArrayMinSize, IsBoolean, IsOptional, Matches } from 'class-validator';

const LONGEST_NAME = 300,
  MOST_HOLDERS = 500;
const ITS_CYCLE = 'The cycle in whose year it is told.';
/** Who may hold a function: partners, bodies, offices. */
const AreHolders = (): PropertyDecorator =>
  Matches(/^(partner|body|office|milestone)-[A-Za-z0-9][A-Za-z0-9_.-]{0,80}$/, {
    each: true,
    context: { problem: 'NOT_AN_ID', example: 'partner-…, body-…, office-…' },
  });

const HOLDERS =
  'Who holds it, together: partners, bodies, offices; the milestone of an organisation that is ' +
  'still to come.';
const HELD_FROM =
  'Since when they hold it, in place of occurred. Left out: when it occurred; ../2024-12-20 ' +
  'where it is known only that they did by then.';
const TRANSFERRED =
  'It passes to others, together; the former holding ends on the day before, unless said. A ' +
  'planned transfer ends nothing: one that is not planned, to the same holders, confirms it.';
const NEXT_HOLDERS =
  'All who hold it from then on: partners, bodies, offices; the milestone of an organisation ' +
  'that is still to come.';

@InputType('DescribeFunctionInput', {
  description: 'A function or a responsibility that someone holds. Its id becomes function-<key>.',
})
export class DescribeFunctionInput extends CommandInput {
  @IsKey()
  @Field(() => String, { description: 'Unique: professional-learning.' })
  key!: string;
  @Type(() => LocalisedTextInput)
  @IsLocalised({ longest: LONGEST_NAME })
  @Field(() => LocalisedTextInput)
  name!: LocalisedTextInput;
  @IsOptional()
  @IsSmallSet(MOST_HOLDERS)
  @AreHolders()
  @Field(() => [ID], { nullable: true, description: HOLDERS })
  holders?: StreamId[] | null;
  @IsOptional()
  @IsEdtfDate()
  @Field(() => EdtfScalar, { nullable: true, description: HELD_FROM })
  from?: Edtf | null;
  @IsOptional()
  @IsIdOf('cycle')
  @Field(() => ID, { nullable: true, description: ITS_CYCLE })
  cycle?: CycleId | null;
}

@InputType('TransferFunctionInput', {
  description: TRANSFERRED,
})
export class TransferFunctionInput extends CommandInput {
  @IsIdOf('function')
  @Field(() => ID)
  function!: StreamId;
  @ArrayMinSize(1)
  @IsSmallSet(MOST_HOLDERS)
  @AreHolders()
  @Field(() => [ID], { description: NEXT_HOLDERS })
  to!: StreamId[];
  @IsEdtfDate()
  @Field(() => EdtfScalar, {
    description: 'From when, in place of occurred. In the future only where it is planned.',
  })
  from!: Edtf;
  @IsOptional()
  @IsBoolean()
  @Field(() => Boolean, {
    nullable: true,
    description: 'It is meant to pass, and has not yet. False unless said.',
  })
  planned?: boolean | null;
  @IsOptional()
  @IsEdtfDate()
  @Field(() => EdtfScalar, {
    nullable: true,
    description: 'Last of the former holding, where that is not the day before.',
  })
  until?: Edtf | null;
  @IsOptional()
  @IsBoolean()
  @Field(() => Boolean, {
    nullable: true,
    description: 'Nobody held it for a while, and reason says why.',
  })
  gapExplained?: boolean | null;
  @IsOptional()
  @IsIdOf('cycle')
  @Field(() => ID, { nullable: true, description: ITS_CYCLE })
  cycle?: CycleId | null;
}

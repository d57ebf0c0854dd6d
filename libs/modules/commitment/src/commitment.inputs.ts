import {
  ChangeInput,
  EdtfScalar,
  IsAnyId,
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
import { ArrayMinSize, IsOptional } from 'class-validator';

const OWNERS = ['partner', 'body'];
const MOST_BLOCKERS = 50;
const WAITS_FOR =
  'What it waits for: an expected document, another commitment, a milestone… Once a document is ' +
  'published, what waits for it does so no longer.';

@InputType('MakeCommitmentInput', {
  description: 'A next step is agreed: who promises what, by when.',
})
export class MakeCommitmentInput extends CommandInput {
  @IsIdOf('cycle')
  @Field(() => ID)
  cycle!: CycleId;
  @IsOptional()
  @IsIdOf(OWNERS)
  @Field(() => ID, {
    nullable: true,
    description: 'Who promises it: a partner or a body. A partner may promise for itself.',
  })
  owner?: StreamId | null;
  @Type(() => LocalisedTextInput)
  @IsLocalised()
  @Field(() => LocalisedTextInput, { description: 'What is promised.' })
  text!: LocalisedTextInput;
  @IsOptional()
  @IsEdtfDate()
  @Field(() => EdtfScalar, {
    nullable: true,
    description: 'By when; overdue after its latest day.',
  })
  due?: Edtf | null;
  @IsOptional()
  @IsAnyId()
  @Field(() => ID, { nullable: true, description: 'Where it was agreed: a meeting, a dialogue…' })
  agreedAt?: StreamId | null;
  @IsOptional()
  @IsSmallSet(20)
  @IsKey({ each: true })
  @Field(() => [String], {
    nullable: true,
    description: 'Keys of priorities in force when it was agreed.',
  })
  about?: string[] | null;
}

@InputType({ isAbstract: true })
abstract class OfCommitmentInput extends CommandInput {
  @IsIdOf('commitment')
  @Field(() => ID)
  commitment!: StreamId;
}

@InputType({ isAbstract: true })
abstract class ChangeOfCommitmentInput extends ChangeInput {
  @IsIdOf('commitment')
  @Field(() => ID)
  commitment!: StreamId;
}

@InputType('BlockCommitmentInput', {
  description: 'A commitment waits for something that is not there yet.',
})
export class BlockCommitmentInput extends OfCommitmentInput {
  @ArrayMinSize(1)
  @IsSmallSet(MOST_BLOCKERS)
  @IsAnyId({ each: true })
  @Field(() => [ID], { description: WAITS_FOR })
  by!: StreamId[];
}

@InputType('UnblockCommitmentInput', { description: 'A commitment waits no longer.' })
export class UnblockCommitmentInput extends OfCommitmentInput {
  @IsOptional()
  @ArrayMinSize(1)
  @IsSmallSet(MOST_BLOCKERS)
  @IsAnyId({ each: true })
  @Field(() => [ID], {
    nullable: true,
    description: 'For which of those that it waits for. Left out: for all.',
  })
  by?: StreamId[] | null;
}

@InputType('DeferCommitmentInput', { description: 'A commitment is due later.' })
export class DeferCommitmentInput extends ChangeOfCommitmentInput {
  @IsEdtfDate()
  @Field(() => EdtfScalar, { description: 'Its latest day lies after that of before.' })
  due!: Edtf;
}

@InputType('KeepCommitmentInput', { description: 'A commitment was kept, when it occurred.' })
export class KeepCommitmentInput extends OfCommitmentInput {}

@InputType('DropCommitmentInput', { description: 'A commitment is given up.' })
export class DropCommitmentInput extends ChangeOfCommitmentInput {}

@InputType('CarryForwardCommitmentInput', {
  description:
    'A commitment is unfinished in its cycle: it closes there and goes on in another one.',
})
export class CarryForwardCommitmentInput extends OfCommitmentInput {
  @IsIdOf('cycle')
  @Field(() => ID, { description: 'A later cycle that is open.' })
  into!: CycleId;
  @IsOptional()
  @IsEdtfDate()
  @Field(() => EdtfScalar, { nullable: true, description: 'By when now. Left out: as before.' })
  due?: Edtf | null;
}

@InputType('ReassignCommitmentInput', { description: 'A commitment has another owner.' })
export class ReassignCommitmentInput extends ChangeOfCommitmentInput {
  @IsIdOf(OWNERS)
  @Field(() => ID, { description: 'A partner or a body.' })
  owner!: StreamId;
}

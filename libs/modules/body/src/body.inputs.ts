import {
  ChangeInput,
  EdtfScalar,
  IsEdtfDate,
  IsIdOf,
  IsKey,
  IsLocalised,
  IsSaid,
  LocalisedTextInput,
  CommandInput,
} from '@cylch/graphql';
import type { CycleId, PartnerId, StreamId, Edtf } from '@cylch/kernel';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, MaxLength, Min } from 'class-validator';

const LONGEST_NAME = 300;
const TERMS_OF_REFERENCE =
  'A body agrees what it does. Each version takes the place of the one before from the day it ' +
  'was agreed.';
const TAKEN_OVER_BY =
  'A partner, a body or an office: whose its open commitments and risks become. Required where ' +
  'there are any.';

/** What every command about a body says. */
@InputType({ isAbstract: true })
export abstract class OfBodyInput extends CommandInput {
  @IsOptional()
  @IsIdOf('cycle')
  @Field(() => ID, { nullable: true, description: 'The cycle it is told in.' })
  cycle?: CycleId | null;
  @IsIdOf('body')
  @Field(() => ID)
  body!: StreamId;
}

@InputType({ isAbstract: true })
abstract class OfBodyChange extends ChangeInput {
  @IsOptional()
  @IsIdOf('cycle')
  @Field(() => ID, { nullable: true, description: 'The cycle it is told in.' })
  cycle?: CycleId | null;
  @IsIdOf('body')
  @Field(() => ID)
  body!: StreamId;
}

@InputType('EstablishBodyInput', {
  description: 'A board or group begins its work. Its id becomes body-<key>.',
})
export class EstablishBodyInput extends CommandInput {
  @IsOptional()
  @IsIdOf('cycle')
  @Field(() => ID, { nullable: true, description: 'The cycle it is told in.' })
  cycle?: CycleId | null;
  @IsKey()
  @Field(() => String, { description: 'programme-board.' })
  key!: string;
  @Type(() => LocalisedTextInput)
  @IsLocalised({ longest: LONGEST_NAME })
  @Field(() => LocalisedTextInput)
  name!: LocalisedTextInput;
  @IsOptional()
  @IsEdtfDate()
  @Field(() => EdtfScalar, {
    nullable: true,
    description: 'Since when there is such a body; left out: not known.',
  })
  established?: Edtf | null;
}

@InputType('AgreeTermsOfReferenceInput', {
  description: TERMS_OF_REFERENCE,
})
export class AgreeTermsOfReferenceInput extends OfBodyInput {
  @IsOptional()
  @IsInt()
  @Min(1)
  @Field(() => Int, {
    nullable: true,
    description: 'Left out: the next one. Another than the next one is refused.',
  })
  version?: number | null;
  @Type(() => LocalisedTextInput)
  @IsLocalised()
  @Field(() => LocalisedTextInput)
  summary!: LocalisedTextInput;
}

@InputType('AppointMemberInput', { description: 'Someone joins a body.' })
export class AppointMemberInput extends OfBodyInput {
  @IsOptional()
  @IsKey()
  @Field(() => String, {
    nullable: true,
    description: 'Key of the membership, unique in its body: chair. Left out: member-1, member-2…',
  })
  key?: string | null;
  @IsSaid()
  @MaxLength(LONGEST_NAME)
  @Field(() => String, { description: 'Who it is. Sealed, and shown to anyone.' })
  name!: string;
  @IsOptional()
  @IsIdOf('partner')
  @Field(() => ID, { nullable: true, description: 'Whom the member comes from.' })
  partner?: PartnerId | null;
  @IsOptional()
  @Type(() => LocalisedTextInput)
  @IsLocalised()
  @Field(() => LocalisedTextInput, { nullable: true, description: 'As what: Chair.' })
  role?: LocalisedTextInput | null;
  @IsOptional()
  @IsEdtfDate()
  @Field(() => EdtfScalar, { nullable: true, description: 'Since when; left out: not known.' })
  from?: Edtf | null;
  @IsOptional()
  @IsEdtfDate()
  @Field(() => EdtfScalar, {
    nullable: true,
    description: 'Until when, where that is known already.',
  })
  until?: Edtf | null;
}

@InputType('EndMembershipInput', {
  description: 'Someone leaves a body. A membership that has ended already ends on another day.',
})
export class EndMembershipInput extends OfBodyInput {
  @IsKey()
  @Field(() => ID, { description: 'Key of the membership.' })
  member!: StreamId;
  @IsEdtfDate()
  @Field(() => EdtfScalar, { description: 'Its last day.' })
  until!: Edtf;
}

@InputType('CloseBodyInput', {
  description: 'A body ends. While commitments or risks of it are open, someone takes them over.',
})
export class CloseBodyInput extends OfBodyChange {
  @IsOptional()
  @IsIdOf(['partner', 'body', 'office'])
  @Field(() => ID, { nullable: true, description: TAKEN_OVER_BY })
  takenOverBy?: StreamId | null;
}

@InputType('ReopenBodyInput', {
  description: 'A body goes on: it was closed, or thought that it had met for the last time.',
})
export class ReopenBodyInput extends OfBodyChange {}

import {
  connectionOf,
  IsLocalised,
  LocalisedText,
  LocalisedTextInput,
  Node,
  payloadOf,
  shown,
  Thing,
  CommandInput,
  IsIdOf,
} from '@cylch/graphql';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsIn, IsOptional, Matches } from 'class-validator';
import { PartnerKindEnum, type PartnerKind } from './partner-kind.ts';
import { type PartnerRow, partnersView } from './partner.projection.ts';

/** A partner as it stood at a place. Its field `expected` is added by the timeline. */
@ObjectType('Partner', {
  implements: () => [Node],
  description: 'An organisation that takes part: an authority, a school, Dysgu, Estyn…',
})
export class Partner extends Thing<PartnerRow> {
  @Field(() => LocalisedText)
  get name(): LocalisedText {
    return shown(this.row.name);
  }
  @Field(() => PartnerKindEnum)
  get kind(): PartnerKind {
    return this.row.kind;
  }
  @Field(() => String, { nullable: true, description: 'Its official code: W06000023.' })
  get code(): string {
    return this.row.code;
  }
}

/** A page of partners. */
export const PartnerConnection = connectionOf('Partner', () => Partner);

/** Which partners a list is asked for; left out, all of them. */
@InputType('PartnerFilter', { description: 'Which partners: all that is named must hold.' })
export class PartnerFilter {
  @IsOptional()
  @ArrayMaxSize(20)
  @Field(() => [PartnerKindEnum], { nullable: true, description: 'Any of these.' })
  kinds?: PartnerKind[] | null;
  @IsOptional()
  @IsIdOf('cycle')
  @Field(() => ID, { nullable: true, description: 'Partners of this cycle.' })
  cycle?: string | null;
}

@InputType('JoinPartnerInput', {
  description: 'An organisation takes part. Its id becomes partner-<code>.',
})
export class JoinPartnerInput extends CommandInput {
  @Matches(/^[A-Za-z0-9][A-Za-z0-9-]{0,60}$/, {
    context: { problem: 'NOT_AN_ID', example: 'W06000023' },
  })
  @Field(() => String, { description: 'Its official code: letters, digits and hyphens.' })
  code!: string;
  @Type(() => LocalisedTextInput)
  @IsLocalised({ longest: 300 })
  @Field(() => LocalisedTextInput)
  name!: LocalisedTextInput;
  @IsIn(Object.keys(PartnerKindEnum))
  @Field(() => PartnerKindEnum)
  kind!: PartnerKind;
}

export const JoinPartnerPayload = payloadOf('JoinPartnerPayload', 'partner', {
  type: Partner,
  projection: partnersView,
});

import {
  connectionOf,
  IsIdOf,
  IsKey,
  IsLocalised,
  LocalisedText,
  LocalisedTextInput,
  Node,
  payloadOf,
  shown,
  Thing,
  CommandInput,
} from '@cylch/graphql';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional } from 'class-validator';
import { type OfficeRow, officesView } from './office.projection.ts';

@ObjectType('Office', {
  implements: () => [Node],
  description: 'A post that acts whoever holds it: the Senior Responsible Officer.',
})
export class Office extends Thing<OfficeRow> {
  @Field(() => LocalisedText)
  get name(): LocalisedText {
    return shown(this.row.name);
  }
}

/** A page of offices. */
export const OfficeConnection = connectionOf('Office', () => Office);

@InputType('EstablishOfficeInput', {
  description: 'There is such an office. Its id becomes office-<key>.',
})
export class EstablishOfficeInput extends CommandInput {
  @IsOptional()
  @IsIdOf('cycle')
  @Field(() => ID, { nullable: true, description: 'The cycle it is told in.' })
  cycle?: string | null;
  @IsKey()
  @Field(() => String, { description: 'senior-responsible-officer.' })
  key!: string;
  @Type(() => LocalisedTextInput)
  @IsLocalised({ longest: 300 })
  @Field(() => LocalisedTextInput)
  name!: LocalisedTextInput;
  @IsOptional()
  @IsIdOf('partner')
  @Field(() => ID, {
    nullable: true,
    description: 'Whose office it is, where it is one partner’s.',
  })
  partner?: string | null;
}

export const EstablishOfficePayload = payloadOf('EstablishOfficePayload', 'office', {
  type: Office,
  projection: officesView,
});

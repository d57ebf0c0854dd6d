import type { Cited, Position, StreamId } from '@cylch/kernel';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional } from 'class-validator';
import type { AsOf } from '../at.ts';
import { IsAnyId, IsWebAddress } from '../input/rules.ts';
import { IsLocalised, LocalisedTextInput } from '../input/localised-text-input.ts';
import { PositionScalar } from '../scalars.ts';
import { LocalisedText, shown } from '../texts/localised-text.ts';

/**
 * A piece of evidence as it is shown at a place: exactly one of subject and url is there. Its
 * fields `subject`, `subjectWithdrawn` and `withdrawnSince` stand in the resolver.
 */
@ObjectType('Evidence', {
  description:
    'Points at the thing in the record at the position it had when cited, or at a source outside it.',
})
export class Evidence {
  readonly cited: Cited;
  readonly at: AsOf;
  constructor(cited: Cited, at: AsOf) {
    this.cited = cited;
    this.at = at;
  }
  @Field(() => PositionScalar, {
    nullable: true,
    description: 'The place of the record at which the thing was cited; null for a source outside.',
  })
  get position(): Position | undefined {
    return this.cited.subject === undefined ? undefined : this.cited.position;
  }
  @Field(() => String, { nullable: true, description: 'Where a source outside can be read.' })
  get url(): string | undefined {
    return this.cited.url;
  }
  @Field(() => LocalisedText, { nullable: true, description: 'What it shows.' })
  get note(): LocalisedText | undefined {
    return shown(this.cited.note);
  }
}

/** A piece of evidence as it is sent; `pointers` refuses one that names both or neither. */
@InputType('EvidenceInput', {
  description: 'A thing of the record or a source outside it: one of the two.',
})
export class EvidenceInput {
  @IsOptional()
  @IsAnyId()
  @Field(() => ID, { nullable: true, description: 'NOT_FOUND where you may not see it.' })
  subject?: StreamId | null;
  @IsOptional()
  @IsWebAddress()
  @Field(() => String, { nullable: true })
  url?: string | null;
  @IsOptional()
  @Type(() => LocalisedTextInput)
  @IsLocalised()
  @Field(() => LocalisedTextInput, { nullable: true })
  note?: LocalisedTextInput | null;
}

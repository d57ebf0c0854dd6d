import { Field, ObjectType } from '@nestjs/graphql';
import { JsonScalar } from '../scalars.ts';

/**
 * One difference of two versions, with texts opened for the reader; a side that is not there is
 * undefined.
 */
@ObjectType('FieldChange', {
  description: 'A field that differs between two versions. Redacted texts are null on both sides.',
})
export class FieldChange {
  @Field(() => String, { description: 'Dotted: workedWell.cy.' }) path!: string;
  @Field(() => JsonScalar, { nullable: true }) before?: unknown;
  @Field(() => JsonScalar, { nullable: true }) after?: unknown;
}

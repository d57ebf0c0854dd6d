import { Field, ObjectType } from '@nestjs/graphql';
import { JsonScalar } from '../scalars.ts';

@ObjectType('FieldChange', {
  description: 'A field that differs between two versions. Redacted texts are null on both sides.',
})
export class FieldChange {
  @Field(() => String, { description: 'Dotted: workedWell.cy.' }) path!: string;
  @Field(() => JsonScalar, { nullable: true }) before?: unknown;
  @Field(() => JsonScalar, { nullable: true }) after?: unknown;
}

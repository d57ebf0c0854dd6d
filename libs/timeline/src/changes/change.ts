import { connectionOf, Event, FieldChange } from '@cylch/graphql';
import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType('Change', {
  description:
    'A thing that differs between two places in the record, and the events that made it so.',
})
export class Change {
  @Field(() => ID, { description: 'The thing.' }) subject!: string;
  @Field(() => String, { description: 'Its type.' }) type!: string;
  @Field(() => [FieldChange]) fields!: readonly FieldChange[];
  @Field(() => [Event], { description: 'In the order of the record.' }) causes!: readonly Event[];
}

/** A page of changes. */
export const ChangeConnection = connectionOf('Change', () => Change);

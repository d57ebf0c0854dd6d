import type { Edtf, Recorded } from '@cylch/kernel';
import { Field, ObjectType } from '@nestjs/graphql';
import type { AsOf } from '../at.ts';
import { EdtfScalar } from '../scalars.ts';
import { Actor } from './actor.ts';

/**
 * That a thing was withdrawn, by the fact that says so. Its field `reason` stands in the resolver.
 */
@ObjectType('Withdrawal', {
  description:
    'That a thing was entered by mistake: it is in no list and no count, and still to be had by its id.',
})
export class Withdrawal {
  readonly event: Recorded;
  readonly at: AsOf;
  constructor(event: Recorded, at: AsOf) {
    this.event = event;
    this.at = at;
  }

  @Field(() => EdtfScalar, { description: 'When it was withdrawn.' })
  get on(): Edtf {
    return this.event.occurred;
  }
  @Field(() => Actor, { description: 'Who withdrew it.' })
  get by(): Actor {
    return new Actor(this.event.actor, this.at);
  }
}

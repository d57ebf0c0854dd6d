import { type AsOf } from '@cylch/graphql';
import { Field, ObjectType } from '@nestjs/graphql';
import { RatingEnum } from './rating.ts';
import type { Rated } from './risk.projection.ts';
import type { Rating } from './risk.ts';

@ObjectType('RatingChange', { description: 'A rating as it was given: who, when and why.' })
export class RatingChange {
  readonly rated: Rated;
  readonly at: AsOf;
  constructor(rated: Rated, at: AsOf) {
    this.rated = rated;
    this.at = at;
  }

  @Field(() => RatingEnum)
  get rating(): Rating {
    return this.rated.rating;
  }
}

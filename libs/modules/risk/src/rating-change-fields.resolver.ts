import { Actor, EdtfScalar, type Request } from '@cylch/graphql';
import type { Edtf } from '@cylch/kernel';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { RatingChange } from './rating-change.ts';

/** The fields of a RatingChange that have to be read. */
@Resolver(() => RatingChange)
export class RatingChangeFieldsResolver {
  @ResolveField(() => Actor, { description: 'Who gave it.' })
  async by(@Parent() ratingChange: RatingChange, @Context() request: Request): Promise<Actor> {
    return new Actor((await request.fact(ratingChange.rated.position)).actor, ratingChange.at);
  }

  @ResolveField(() => EdtfScalar, { description: 'When it was given.' })
  async occurred(@Parent() ratingChange: RatingChange, @Context() request: Request): Promise<Edtf> {
    return (await request.fact(ratingChange.rated.position)).occurred;
  }

  @ResolveField(() => String, { description: 'Why it was given. Empty where it was redacted.' })
  async reason(@Parent() ratingChange: RatingChange, @Context() request: Request): Promise<string> {
    const { reason } = await request.fact(ratingChange.rated.position);
    return (await request.open(reason)) ?? '';
  }
}

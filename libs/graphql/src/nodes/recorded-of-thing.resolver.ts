import type { Type } from '@nestjs/common';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Request } from '../request.ts';
import { Recorded } from './recorded.ts';
import type { Thing } from './thing.ts';

/** The field `recorded`, which every type of thing has. */
export function recordedResolverOf(type: Type<Thing>): Type {
  @Resolver(() => type)
  class RecordedResolver {
    @ResolveField(() => Recorded, {
      description: 'Who, when and where this was last changed in the record.',
    })
    recorded(@Parent() { from, at }: Thing, @Context() request: Request): Promise<Recorded> {
      return Recorded.of(from, at, request);
    }
  }
  return RecordedResolver;
}

import { Args } from '../input/args.ts';
import type { Type } from '@nestjs/common';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type Connection, PageArgs } from '../lists/connection.ts';
import type { Thing } from '../nodes/thing.ts';
import type { Request } from '../request.ts';
import { type Event, EventConnection } from './event.ts';
import { historyOf } from './read-events.ts';

/**
 * The field `history` of a type of thing that has a stream of its own. Named among the resolvers of
 * its feature.
 */
export function historyResolverOf(type: Type<Thing>): Type {
  @Resolver(() => type)
  class HistoryResolver {
    @ResolveField(() => EventConnection, {
      description:
        'All that happened to it, as far as the place knows and you may see: each fact with its reason.',
    })
    history(
      @Parent() { id, at }: Thing,
      @Context() request: Request,
      @Args() page: PageArgs,
    ): Promise<Connection<Event>> {
      return historyOf(request, page, { id, at });
    }
  }
  return HistoryResolver;
}

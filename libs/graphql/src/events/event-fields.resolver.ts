import type { Request } from '../request.ts';
import { JsonScalar } from '../scalars.ts';
import { opened } from '../texts/opened.ts';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Event } from './event.ts';

/** The fields of an Event that have to be read. */
@Resolver(() => Event)
export class EventFieldsResolver {
  @ResolveField(() => String, {
    nullable: true,
    description: 'Why, where a reason was given. Null where redacted.',
  })
  async reason(@Parent() event: Event, @Context() request: Request): Promise<string | undefined> {
    return request.open(event.event.reason);
  }

  @ResolveField(() => JsonScalar, {
    description: 'What happened, in the form of its type and version.',
  })
  data(@Parent() event: Event, @Context() request: Request): Promise<unknown> {
    return opened(event.event.data, request);
  }
}

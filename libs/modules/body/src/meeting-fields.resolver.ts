import { type Request } from '@cylch/graphql';
import { Body } from './body.graphql.ts';
import { bodyOf } from './body.loading.ts';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Meeting } from './meeting.graphql.ts';

/** The fields of a Meeting that have to be read. */
@Resolver(() => Meeting)
export class MeetingFieldsResolver {
  @ResolveField(() => Body)
  body(@Parent() meeting: Meeting, @Context() request: Request): Promise<Body | undefined> {
    return bodyOf(request, meeting.row.body, meeting.at);
  }
}

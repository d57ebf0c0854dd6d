import {
  Args,
  AtInput,
  type Connection,
  daysWithin,
  PageArgs,
  type Request,
  thingsOf,
} from '@cylch/graphql';
import { Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Body, BodyConnection } from './body.graphql.ts';
import { bodiesPage } from './body.loading.ts';
import { bodiesView } from './body.projection.ts';
import { Meeting, MeetingConnection } from './meeting.graphql.ts';
import { BodyFilter, MeetingFilter } from './meeting.inputs.ts';
import { meetingsAbout } from './meeting.loading.ts';
import { meetingsView } from './meeting.projection.ts';

@Resolver(() => Body)
export class BodyResolver {
  @Query(() => BodyConnection, {
    nullable: true,
    description: 'The boards and groups that meet, by their keys.',
  })
  async bodies(
    @Context() request: Request,
    @Args() page: PageArgs,
    @Args('filter', { type: () => BodyFilter, nullable: true }) filter?: BodyFilter,
    @Args('at', { type: () => AtInput, nullable: true }) at?: AtInput,
  ): Promise<Connection<Body>> {
    const place = await request.resolveAsOf(at);
    if (filter?.states != null)
      return bodiesPage(request, page, { states: filter.states, at: place });
    return thingsOf(request, page, {
      list: 'bodies',
      type: Body,
      of: bodiesView,
      ascending: true,
      at: place,
    });
  }

  @Query(() => MeetingConnection, {
    nullable: true,
    description: 'When bodies met or are expected to, newest first.',
  })
  async meetings(
    @Context() request: Request,
    @Args() page: PageArgs,
    @Args('filter', { type: () => MeetingFilter, nullable: true }) filter?: MeetingFilter,
    @Args('at', { type: () => AtInput, nullable: true }) at?: AtInput,
  ): Promise<Connection<Meeting>> {
    const { body, topic, from, to } = filter ?? {};
    const asked = {
      where: body == null ? {} : { body },
      within: daysWithin(from, to),
      at: await request.resolveAsOf(at),
    };
    if (topic != null) return meetingsAbout(request, page, { topic, ...asked });
    return thingsOf(request, page, { list: 'meetings', type: Meeting, of: meetingsView, ...asked });
  }

  @ResolveField('meetings', () => MeetingConnection, {
    description: 'Newest first; those expected among them.',
  })
  meetingsOf(
    @Parent() { id, at }: Body,
    @Context() request: Request,
    @Args() page: PageArgs,
  ): Promise<Connection<Meeting>> {
    return thingsOf(request, page, {
      list: 'meetings',
      type: Meeting,
      of: meetingsView,
      where: { body: id },
      at,
    });
  }
}

import {
  Args,
  AtInput,
  type Connection,
  PageArgs,
  type Request,
  see,
  thingsOf,
} from '@cylch/graphql';
import { Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { asked, CommitmentFilter } from './commitment.filter.ts';
import { Commitment } from './commitment.graphql.ts';
import { CommitmentConnection } from './commitment.payloads.ts';
import { commitmentsView } from './commitment.projection.ts';

@Resolver(() => Commitment)
export class CommitmentResolver {
  @Query(() => CommitmentConnection, {
    nullable: true,
    description:
      'Agreed next steps by the day on which they are due, the soonest first; those without a day come last.',
  })
  async commitments(
    @Context() request: Request,
    @Args() page: PageArgs,
    @Args('filter', { type: () => CommitmentFilter, nullable: true }) filter?: CommitmentFilter,
    @Args('at', { type: () => AtInput, nullable: true }) at?: AtInput,
  ): Promise<Connection<Commitment>> {
    const overdue = filter?.overdue;
    // A cursor belongs to one of the three lists: the days that it asks for are no part of its
    // filter.
    const list = overdue == null ? 'commitments' : `commitments overdue ${String(overdue)}`;
    return thingsOf(request, page, {
      list,
      type: Commitment,
      of: commitmentsView,
      where: asked(filter ?? {}),
      ascending: true,
      at: await request.resolveAsOf(at),
      ...(overdue == null ? {} : { onDay: (on) => (overdue ? { until: on } : { from: on }) }),
    });
  }

  @ResolveField('carriedFrom', () => Commitment, {
    nullable: true,
    description: 'The commitment of an earlier cycle that goes on in this one.',
  })
  async carriedFromOf(
    @Parent() { row: { carriedFrom }, at }: Commitment,
    @Context() request: Request,
  ): Promise<Commitment | undefined> {
    const before =
      carriedFrom === undefined
        ? undefined
        : await request.row(commitmentsView, carriedFrom, at.position);
    return before === undefined ? undefined : see(Commitment, before, at);
  }
}

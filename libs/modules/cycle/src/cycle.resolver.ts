import { Args, AtInput, type Connection, PageArgs, type Request, thingsOf } from '@cylch/graphql';
import {
  Partner,
  PartnerConnection,
  PartnerFilter,
  partnersOf,
  partnersView,
} from '@cylch/partner';
import { Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Cycle, CycleConnection } from './cycle.graphql.ts';
import { cycleOf } from './cycle.loading.ts';
import { cyclesView } from './cycle.projection.ts';
import { membersPage, membersOf } from './members.ts';

@Resolver(() => Cycle)
export class CycleResolver {
  @Query(() => CycleConnection, { nullable: true, description: 'The school years, newest first.' })
  async cycles(
    @Context() request: Request,
    @Args() page: PageArgs,
    @Args('at', { type: () => AtInput, nullable: true }) at?: AtInput,
  ): Promise<Connection<Cycle>> {
    return thingsOf(request, page, {
      list: 'cycles',
      type: Cycle,
      of: cyclesView,
      at: await request.resolveAsOf(at),
    });
  }

  @Query(() => Cycle, {
    nullable: true,
    description: 'A school year by its id; null where it was not recorded at that place.',
  })
  async cycle(
    @Context() request: Request,
    @Args('id', { type: () => ID }) id: string,
    @Args('at', { type: () => AtInput, nullable: true }) at?: AtInput,
  ): Promise<Cycle | undefined> {
    return cycleOf(request, id, await request.resolveAsOf(at));
  }

  @Query(() => PartnerConnection, {
    nullable: true,
    description: 'Who takes part, in the order of their kinds and codes.',
  })
  async partners(
    @Context() request: Request,
    @Args() page: PageArgs,
    @Args('filter', { type: () => PartnerFilter, nullable: true }) filter?: PartnerFilter,
    @Args('at', { type: () => AtInput, nullable: true }) at?: AtInput,
  ): Promise<Connection<Partner>> {
    const place = await request.resolveAsOf(at);
    const kinds = filter?.kinds == null ? {} : { kind: filter.kinds };
    if (filter?.cycle != null)
      return membersPage(request, page, { where: { cycle: filter.cycle, ...kinds }, at: place });
    return thingsOf(request, page, {
      list: 'partners',
      type: Partner,
      of: partnersView,
      where: kinds,
      ascending: true,
      at: place,
    });
  }

  @ResolveField('partners', () => [Partner], { description: 'Who takes part in it.' })
  async partnersIn(
    @Parent() cycle: Cycle,
    @Context() request: Request,
  ): Promise<readonly Partner[]> {
    return partnersOf(
      request,
      await membersOf(request, { cycle: cycle.id, at: cycle.at }),
      cycle.at,
    );
  }
}

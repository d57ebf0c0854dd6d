import { Body, bodyOf } from '@cylch/body';
import { Cycle, cycleOf, prioritiesFor, Priority, Window, windowIn } from '@cylch/cycle';
import { type Request } from '@cylch/graphql';
import { sortDay } from '@cylch/kernel';
import { Partner, partnerOf } from '@cylch/partner';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Reflection } from './reflection.graphql.ts';

/** The fields of a Reflection that have to be read. */
@Resolver(() => Reflection)
export class ReflectionFieldsResolver {
  @ResolveField(() => Cycle)
  cycle(@Parent() reflection: Reflection, @Context() request: Request): Promise<Cycle | undefined> {
    return cycleOf(request, reflection.row.cycle, reflection.at);
  }

  @ResolveField(() => Window, {
    nullable: true,
    description: 'None where it was made outside any window.',
  })
  async window(
    @Parent() reflection: Reflection,
    @Context() request: Request,
  ): Promise<Window | undefined> {
    const { cycle, window: key } = reflection.row;
    return key === undefined ? undefined : windowIn(request, { cycle, key, at: reflection.at });
  }

  @ResolveField(() => Partner, {
    nullable: true,
    description: 'Who reflects: a partner or a body, one of the two.',
  })
  async partner(
    @Parent() reflection: Reflection,
    @Context() request: Request,
  ): Promise<Partner | undefined> {
    return reflection.row.partner === undefined
      ? undefined
      : partnerOf(request, reflection.row.partner, reflection.at);
  }

  @ResolveField(() => Body, { nullable: true, description: 'Who reflects, where it is a body.' })
  async body(
    @Parent() reflection: Reflection,
    @Context() request: Request,
  ): Promise<Body | undefined> {
    return reflection.row.body === undefined
      ? undefined
      : bodyOf(request, reflection.row.body, reflection.at);
  }

  @ResolveField(() => [Priority], {
    description: 'Those it is about, as they were in force when it occurred.',
  })
  about(
    @Parent() reflection: Reflection,
    @Context() request: Request,
  ): Promise<readonly Priority[]> {
    const { cycle, about: keys, occurred } = reflection.row;
    return prioritiesFor(request, { cycle, keys, day: sortDay(occurred), at: reflection.at });
  }
}

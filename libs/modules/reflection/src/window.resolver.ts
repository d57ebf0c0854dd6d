import { membersOf, Window } from '@cylch/cycle';
import { Args, type Connection, PageArgs, type Request, thingsOf } from '@cylch/graphql';
import { Partner, partnersOf } from '@cylch/partner';
import { READ_MODELS, type Views } from '@cylch/read-models';
import { Inject } from '@nestjs/common';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Reflection, ReflectionConnection } from './reflection.graphql.ts';
import { reflectedIn, reflectionsView } from './reflection.projection.ts';

/** What reflections add to a window. */
@Resolver(() => Window)
export class WindowResolver {
  /** Whole: whether a partner has reflected is no secret among partners. */
  readonly #views: Views;
  constructor(@Inject(READ_MODELS) views: Views) {
    this.#views = views;
  }

  @ResolveField('reflections', () => ReflectionConnection, {
    description: 'Made in this window, newest first.',
  })
  reflectionsIn(
    @Parent() { cycle, planned, at }: Window,
    @Context() request: Request,
    @Args() page: PageArgs,
  ): Promise<Connection<Reflection>> {
    return thingsOf(request, page, {
      list: 'reflections',
      type: Reflection,
      of: reflectionsView,
      where: { withdrawn: 0, cycle, window: planned.key },
      at,
    });
  }

  @ResolveField('awaited', () => [Partner], {
    nullable: true,
    description:
      'Partners of the cycle that have not reflected in this window; null to the signed-out. Whether one has is no secret among partners; what it said may be.',
  })
  async awaited(
    @Parent() { cycle, planned, at }: Window,
    @Context() request: Request,
  ): Promise<readonly Partner[] | undefined> {
    if (request.caller === undefined) return undefined;
    const [members, reflected] = await Promise.all([
      membersOf(request, { cycle, at }),
      this.#views.aggregates(reflectedIn, {
        at: at.position,
        reader: { sees: 'ALL' },
        where: { cycle: [cycle], window: [planned.key] },
        by: ['partner'],
      }),
    ]);
    const done = new Set(
      reflected.filter(({ count }) => count > 0).map(({ parts }) => parts['partner']),
    );
    return partnersOf(
      request,
      members.filter((partner) => !done.has(partner)),
      at,
    );
  }
}

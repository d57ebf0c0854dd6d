import type { Expects, Request } from '@cylch/graphql';
import { Partner } from '@cylch/partner';
import { Args, Context, ID, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Expectation } from './expectation.ts';

/** What the year adds to a partner. */
@Resolver(() => Partner)
export class ExpectedResolver {
  @ResolveField('expected', () => [Expectation], {
    nullable: true,
    description: 'What is expected of it in a cycle, done or still owed; null to the signed-out.',
  })
  async expected(
    @Parent() { id, at }: Partner,
    @Context() request: Request,
    @Args('cycle', { type: () => ID }) cycle: string,
  ): Promise<readonly Expectation[] | undefined> {
    if (request.caller === undefined) return undefined;
    const expecting = request.appContext.features.flatMap(
      ({ expects }) => (expects as Expects<Request> | undefined) ?? [],
    );
    const each = await Promise.all(
      expecting.map(async ({ kind, of }) => {
        const expected = await of(request, { partner: id, cycle, at });
        return expected.map((one) => new Expectation(kind, one, at));
      }),
    );
    return each.flat();
  }
}

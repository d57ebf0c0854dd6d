import {
  Args,
  type Expects,
  FEATURE_DEFINITIONS,
  type FeatureDefinition,
  type Request,
} from '@cylch/graphql';
import { Partner } from '@cylch/partner';
import { READ_MODELS, type Views } from '@cylch/read-models';
import { Inject } from '@nestjs/common';
import { Context, ID, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Expectation } from './expectation.ts';

/** What the year adds to a partner. */
@Resolver(() => Partner)
export class ExpectedResolver {
  readonly #views: Views;
  readonly #expects: readonly Expects[];
  constructor(
    @Inject(READ_MODELS) views: Views,
    @Inject(FEATURE_DEFINITIONS) features: readonly FeatureDefinition[],
  ) {
    this.#views = views;
    this.#expects = features.flatMap(({ expects }) => expects ?? []);
  }

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
    const asking = { request, views: this.#views };
    const each = await Promise.all(
      this.#expects.map(async ({ kind, of }) => {
        const expected = await of(asking, { partner: id, cycle, at });
        return expected.map((one) => new Expectation(kind, one, at));
      }),
    );
    return each.flat();
  }
}

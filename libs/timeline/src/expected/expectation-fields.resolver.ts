import { Node, nodeOf, type Request } from '@cylch/graphql';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Expectation } from './expectation.ts';

/** The fields of an Expectation that have to be read. */
@Resolver(() => Expectation)
export class ExpectationFieldsResolver {
  @ResolveField(() => Node, {
    nullable: true,
    description: 'The commitment, or the cycle of the window.',
  })
  subject(
    @Parent() expectation: Expectation,
    @Context() request: Request,
  ): Promise<Node | undefined> {
    return nodeOf(request, expectation.expected.subject, expectation.at);
  }
}

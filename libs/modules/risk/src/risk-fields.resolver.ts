import { Node, nodeOf, type Request } from '@cylch/graphql';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Risk } from './risk.graphql.ts';

/** The fields of a Risk that have to be read. */
@Resolver(() => Risk)
export class RiskFieldsResolver {
  @ResolveField(() => Node, {
    nullable: true,
    description: 'A partner, a body or an office; none where nobody took it on.',
  })
  async owner(@Parent() risk: Risk, @Context() request: Request): Promise<Node | undefined> {
    return nodeOf(request, risk.row.owner, risk.at);
  }
}

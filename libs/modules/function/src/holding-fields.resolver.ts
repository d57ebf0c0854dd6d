import { Node, nodeOf, type Request } from '@cylch/graphql';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Holding } from './function.graphql.ts';

/** The fields of a Holding that have to be read. */
@Resolver(() => Holding)
export class HoldingFieldsResolver {
  @ResolveField(() => Node, { nullable: true, description: 'A partner, a body or an office.' })
  holder(@Parent() holding: Holding, @Context() request: Request): Promise<Node | undefined> {
    return nodeOf(request, holding.holder, holding.at);
  }
}

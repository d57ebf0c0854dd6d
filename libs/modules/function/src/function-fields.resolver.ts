import { Node, nodeOf, type Request } from '@cylch/graphql';
import { holdingOn } from './chain.ts';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { HeldFunction } from './function.graphql.ts';

/** The fields of a Function that have to be read. */
@Resolver(() => HeldFunction)
export class FunctionFieldsResolver {
  @ResolveField(() => [Node], {
    description: 'One or more, on At.on; none where nobody held it that day. Plans do not count.',
  })
  async holding(
    @Parent() held: HeldFunction,
    @Context() request: Request,
  ): Promise<readonly Node[]> {
    const holders = holdingOn(held.row.chain, held.at.on)?.holders ?? [];
    const nodes = await Promise.all(holders.map((id) => nodeOf(request, id, held.at)));
    return nodes.filter((node) => node !== undefined);
  }
}

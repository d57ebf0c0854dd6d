import { Args } from '../input/args.ts';
import { Context, ID, Query, Resolver } from '@nestjs/graphql';
import { AtInput } from '../at.ts';
import type { Request } from '../request.ts';
import { Actor } from './actor.ts';
import { Node } from './node.ts';
import { nodeOf } from './node-of.ts';

@Resolver(() => Node)
export class NodeResolver {
  @Query(() => Node, {
    nullable: true,
    description:
      'Any thing by its id; null where there is none at that place, or where you may not see it.',
  })
  async node(
    @Context() request: Request,
    @Args('id', { type: () => ID }) id: string,
    @Args('at', { type: () => AtInput, nullable: true }) at?: AtInput,
  ): Promise<Node | undefined> {
    return nodeOf(request, id, await request.resolveAsOf(at));
  }

  @Query(() => Actor, {
    nullable: true,
    description: 'Who you are, as your token says; null to the signed-out.',
  })
  async me(@Context() request: Request): Promise<Actor | undefined> {
    return request.caller === undefined
      ? undefined
      : Actor.of(request.caller, await request.resolveAsOf());
  }
}

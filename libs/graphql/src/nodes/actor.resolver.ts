import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Request } from '../request.ts';
import { Actor } from './actor.ts';

@Resolver(() => Actor)
export class ActorResolver {
  @ResolveField(() => String, {
    nullable: true,
    description: 'The name given in the token. Null to the signed-out and where redacted.',
  })
  async name(
    @Parent() { givenName }: Actor,
    @Context() request: Request,
  ): Promise<string | undefined> {
    if (request.caller === undefined || givenName === undefined) return undefined;
    return request.open(givenName);
  }
}

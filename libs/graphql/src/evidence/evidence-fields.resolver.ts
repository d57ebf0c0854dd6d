import { nodeOf } from '../nodes/node-of.ts';
import { Node } from '../nodes/node.ts';
import type { Request } from '../request.ts';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Evidence } from './evidence.ts';

/** The fields of an Evidence that have to be read. */
@Resolver(() => Evidence)
export class EvidenceFieldsResolver {
  @ResolveField(() => Node, {
    nullable: true,
    description: 'The thing, as it stood when it was cited; null where you may not see it.',
  })
  async subject(
    @Parent() evidence: Evidence,
    @Context() request: Request,
  ): Promise<Node | undefined> {
    const { subject, position } = evidence.cited;
    return nodeOf(request, subject, { position, on: evidence.at.on, pinned: true });
  }
}

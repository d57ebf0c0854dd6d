import { Node, nodeOf, type Request } from '@cylch/graphql';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Document } from './document.graphql.ts';

/** The fields of a Document that have to be read. */
@Resolver(() => Document)
export class DocumentFieldsResolver {
  @ResolveField('from', () => Node, {
    nullable: true,
    description: 'Who sent or made it: a partner, an office, a body…',
  })
  async sender(
    @Parent() document: Document,
    @Context() request: Request,
  ): Promise<Node | undefined> {
    return nodeOf(request, document.row.from, document.at);
  }
}

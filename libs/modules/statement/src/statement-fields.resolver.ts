import { Node, nodeOf, type Request } from '@cylch/graphql';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Statement } from './statement.graphql.ts';

/** The fields of a Statement that have to be read. */
@Resolver(() => Statement)
export class StatementFieldsResolver {
  @ResolveField(() => Node, { nullable: true, description: 'Whom or what it is about.' })
  async subject(
    @Parent() statement: Statement,
    @Context() request: Request,
  ): Promise<Node | undefined> {
    return nodeOf(request, statement.row.subject, statement.at);
  }
}

import { Node, nodeOf, type Request } from '@cylch/graphql';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Assurance } from './assurance.graphql.ts';

/** The fields of an Assurance that have to be read. */
@Resolver(() => Assurance)
export class AssuranceFieldsResolver {
  @ResolveField(() => Node, {
    nullable: true,
    description: 'Who is assured: a partner, a body or an office.',
  })
  async to(@Parent() assurance: Assurance, @Context() request: Request): Promise<Node | undefined> {
    return nodeOf(request, assurance.row.to, assurance.at);
  }

  @ResolveField('from', () => Node, {
    nullable: true,
    description: 'Who assures: a partner, a body or an office.',
  })
  async giver(
    @Parent() assurance: Assurance,
    @Context() request: Request,
  ): Promise<Node | undefined> {
    return nodeOf(request, assurance.row.from, assurance.at);
  }
}

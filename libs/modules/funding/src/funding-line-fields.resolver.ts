import { see, type AsOf, type Request } from '@cylch/graphql';
import { fundingView } from './funding.projection.ts';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { FundingLine } from './funding.graphql.ts';

/** The fields of a FundingLine that have to be read. */
@Resolver(() => FundingLine)
export class FundingLineFieldsResolver {
  @ResolveField(() => [FundingLine], { description: 'The lines whose place it took.' })
  async supersedes(
    @Parent() fundingLine: FundingLine,
    @Context() request: Request,
  ): Promise<readonly FundingLine[]> {
    const lines = await Promise.all(
      fundingLine.row.supersedes.map((id) => lineOf(request, id, fundingLine.at)),
    );
    return lines.filter((line) => line !== undefined);
  }

  @ResolveField(() => FundingLine, {
    nullable: true,
    description: 'The line that took its place; null where none has.',
  })
  async supersededBy(
    @Parent() fundingLine: FundingLine,
    @Context() request: Request,
  ): Promise<FundingLine | undefined> {
    const { supersededBy } = fundingLine.row;
    return supersededBy === undefined ? undefined : lineOf(request, supersededBy, fundingLine.at);
  }
}

async function lineOf(request: Request, id: string, at: AsOf): Promise<FundingLine | undefined> {
  const row = await request.row(fundingView, id, at.position);
  return row === undefined ? undefined : see(FundingLine, row, at);
}

import { Actor, EdtfScalar, type Request } from '@cylch/graphql';
import type { Edtf } from '@cylch/kernel';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { TheoryVersion } from './theory-parts.graphql.ts';

/** The fields of a TheoryVersion that have to be read. */
@Resolver(() => TheoryVersion)
export class TheoryVersionFieldsResolver {
  @ResolveField(() => EdtfScalar, { description: 'When it was adopted.' })
  async adopted(
    @Parent() theoryVersion: TheoryVersion,
    @Context() request: Request,
  ): Promise<Edtf> {
    return (await request.fact(theoryVersion.row.position)).occurred;
  }

  @ResolveField(() => Actor, { description: 'Who recorded it.' })
  async by(@Parent() theoryVersion: TheoryVersion, @Context() request: Request): Promise<Actor> {
    return new Actor((await request.fact(theoryVersion.row.position)).actor, theoryVersion.at);
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'Why, where a reason was given. Null where redacted.',
  })
  async reason(
    @Parent() theoryVersion: TheoryVersion,
    @Context() request: Request,
  ): Promise<string | undefined> {
    const { reason } = await request.fact(theoryVersion.row.position);
    return request.open(reason);
  }
}

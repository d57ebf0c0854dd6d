import { type Request } from '@cylch/graphql';
import { Partner, partnerOf } from '@cylch/partner';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Office } from './office.graphql.ts';

/** The fields of an Office that have to be read. */
@Resolver(() => Office)
export class OfficeFieldsResolver {
  @ResolveField(() => Partner, {
    nullable: true,
    description: 'Whose office it is, where it is one partner’s.',
  })
  partner(@Parent() office: Office, @Context() request: Request): Promise<Partner | undefined> {
    const { partner } = office.row;
    return partner === undefined
      ? Promise.resolve(undefined)
      : partnerOf(request, partner, office.at);
  }
}

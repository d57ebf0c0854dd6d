import { type Request } from '@cylch/graphql';
import { isSealed } from '@cylch/kernel';
import { Partner, partnerOf } from '@cylch/partner';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Membership } from './membership.ts';

/** Said in place of a name that can never be read again. */
const REDACTED = { cy: '(golygwyd)', en: '(redacted)' };

/** The fields of a Membership that have to be read. */
@Resolver(() => Membership)
export class MembershipFieldsResolver {
  @ResolveField(() => String, {
    description:
      'Who it is: members of a body are public. Where it was redacted, a word says so in the reader’s language.',
  })
  async name(@Parent() membership: Membership, @Context() request: Request): Promise<string> {
    return (await openedName(membership, request)) ?? REDACTED[request.language];
  }

  @ResolveField(() => Boolean, {
    description:
      'True where a name was here and its key was destroyed: it can never be read again.',
  })
  async redacted(@Parent() membership: Membership, @Context() request: Request): Promise<boolean> {
    return (await openedName(membership, request)) === undefined;
  }

  @ResolveField(() => Partner, { nullable: true, description: 'Whom it comes from.' })
  partner(
    @Parent() membership: Membership,
    @Context() request: Request,
  ): Promise<Partner | undefined> {
    const { partner } = membership.row;
    return partner === undefined
      ? Promise.resolve(undefined)
      : partnerOf(request, partner, membership.at);
  }
}

function openedName({ row: { name } }: Membership, request: Request): Promise<string | undefined> {
  return isSealed(name) ? request.open(name) : Promise.resolve(undefined);
}

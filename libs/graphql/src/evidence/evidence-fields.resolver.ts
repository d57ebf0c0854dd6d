import type { Cited } from '@cylch/kernel';
import type { AsOf } from '../at.ts';
import type { Thing } from '../nodes/thing.ts';
import { isWithdrawn } from '../nodes/is-withdrawn.ts';
import { nodeOf } from '../nodes/node-of.ts';
import { Node } from '../nodes/node.ts';
import { Recorded } from '../nodes/recorded.ts';
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

  @ResolveField(() => Recorded, {
    nullable: true,
    description:
      'Who withdrew the thing after it was cited, when and why, as known where the question stands; subject stays as it was. Null where it was not withdrawn since, and where you may not see it.',
  })
  async withdrawnSince(
    @Parent() { cited, at }: Evidence,
    @Context() request: Request,
  ): Promise<Recorded | undefined> {
    const now = await withdrawnSinceCited(cited, at, request);
    return now === undefined ? undefined : Recorded.of(now.from, at, request);
  }

  @ResolveField(() => Boolean, {
    description:
      'Was the thing withdrawn after it was cited, as known where the question stands? False where you may not see it.',
  })
  async subjectWithdrawn(
    @Parent() { cited, at }: Evidence,
    @Context() request: Request,
  ): Promise<boolean> {
    return (await withdrawnSinceCited(cited, at, request)) !== undefined;
  }
}

/**
 * What is cited, where it was withdrawn since: what was withdrawn takes no more facts, so its
 * newest version is the withdrawal.
 */
async function withdrawnSinceCited(
  { subject, position }: Cited,
  at: AsOf,
  request: Request,
): Promise<Thing | undefined> {
  const now = await nodeOf(request, subject, at);
  return now !== undefined && isWithdrawn(now) && now.from > position ? now : undefined;
}

import type { Type } from '@nestjs/common';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Request } from '../request.ts';
import { isWithdrawn } from './is-withdrawn.ts';
import type { Thing } from './thing.ts';
import { Withdrawal } from './withdrawal.ts';

@Resolver(() => Withdrawal)
export class WithdrawalResolver {
  @ResolveField(() => String, {
    nullable: true,
    description: 'Why. Null where redacted.',
  })
  async reason(
    @Parent() { event: { reason } }: Withdrawal,
    @Context() request: Request,
  ): Promise<string | undefined> {
    return request.open(reason);
  }
}

/**
 * The field `withdrawn` of a type of thing that can be withdrawn. What was withdrawn takes no more
 * facts, so the fact that made its newest version is the withdrawal.
 */
export function withdrawnResolverOf(type: Type<Thing>): Type {
  @Resolver(() => type)
  class WithdrawnResolver {
    @ResolveField(() => Withdrawal, {
      nullable: true,
      description: 'When, why and by whom it was withdrawn; null where it stands.',
    })
    async withdrawn(
      @Parent() thing: Thing,
      @Context() request: Request,
    ): Promise<Withdrawal | undefined> {
      return isWithdrawn(thing)
        ? new Withdrawal(await request.fact(thing.from), thing.at)
        : undefined;
    }
  }
  return WithdrawnResolver;
}

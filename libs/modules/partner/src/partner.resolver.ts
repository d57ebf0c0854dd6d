import { Args, Actor, type Payload, type Request } from '@cylch/graphql';
import { Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { JoinPartnerInput, JoinPartnerPayload, Partner } from './partner.graphql.ts';
import { partnerOf } from './partner.loading.ts';
import { CommandBus } from '@nestjs/cqrs';
import { JoinPartner } from './partner.commands.ts';

@Resolver(() => Actor)
export class PartnerResolver {
  readonly #commandBus: CommandBus;
  constructor(commandBus: CommandBus) {
    this.#commandBus = commandBus;
  }

  @ResolveField('partner', () => Partner, {
    nullable: true,
    description: 'The partner it acted for.',
  })
  partnerOfActor(
    @Parent() { partnerId, at }: Actor,
    @Context() request: Request,
  ): Promise<Partner | undefined> {
    return partnerId === undefined ? Promise.resolve(undefined) : partnerOf(request, partnerId, at);
  }

  @Mutation(() => JoinPartnerPayload, {
    nullable: true,
    description:
      'An organisation takes part. For the secretariat. ALREADY_EXISTS where its code is taken.',
  })
  async joinPartner(
    @Context() request: Request,
    @Args('input') input: JoinPartnerInput,
  ): Promise<Payload> {
    return new JoinPartnerPayload(
      await this.#commandBus.execute(new JoinPartner(input, request.signedIn())),
      request,
    );
  }
}

import {
  Args,
  AtInput,
  type Connection,
  PageArgs,
  type Payload,
  type Request,
  thingsOf,
} from '@cylch/graphql';
import { Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  EstablishOfficeInput,
  EstablishOfficePayload,
  Office,
  OfficeConnection,
} from './office.graphql.ts';
import { officesView } from './office.projection.ts';
import { CommandBus } from '@nestjs/cqrs';
import { EstablishOffice } from './office.commands.ts';

@Resolver()
export class OfficeResolver {
  readonly #commandBus: CommandBus;
  constructor(commandBus: CommandBus) {
    this.#commandBus = commandBus;
  }

  @Query(() => OfficeConnection, { nullable: true, description: 'The offices, by their keys.' })
  async offices(
    @Context() request: Request,
    @Args() page: PageArgs,
    @Args('at', { type: () => AtInput, nullable: true }) at?: AtInput,
  ): Promise<Connection<Office>> {
    return thingsOf(request, page, {
      list: 'offices',
      type: Office,
      of: officesView,
      ascending: true,
      at: await request.resolveAsOf(at),
    });
  }

  @Mutation(() => EstablishOfficePayload, {
    nullable: true,
    description: 'There is such an office. For the secretariat. ALREADY_EXISTS, UNKNOWN_PARTNER.',
  })
  async establishOffice(
    @Context() request: Request,
    @Args('input') input: EstablishOfficeInput,
  ): Promise<Payload> {
    return new EstablishOfficePayload(
      await this.#commandBus.execute(new EstablishOffice(input, request.signedIn())),
      request,
    );
  }
}

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
import { Assurance, AssuranceConnection, GiveAssurancePayload } from './assurance.graphql.ts';
import { GiveAssuranceInput } from './assurance.inputs.ts';
import { assurancesView } from './assurance.projection.ts';
import { CommandBus } from '@nestjs/cqrs';
import { GiveAssurance } from './assurance.commands.ts';

@Resolver()
export class AssuranceResolver {
  readonly #commandBus: CommandBus;
  constructor(commandBus: CommandBus) {
    this.#commandBus = commandBus;
  }

  @Query(() => AssuranceConnection, {
    nullable: true,
    description: 'Assurances given and expected, newest first.',
  })
  async assurances(
    @Context() request: Request,
    @Args() page: PageArgs,
    @Args('at', { type: () => AtInput, nullable: true }) at?: AtInput,
  ): Promise<Connection<Assurance>> {
    return thingsOf(request, page, {
      list: 'assurances',
      type: Assurance,
      of: assurancesView,
      at: await request.resolveAsOf(at),
    });
  }

  @Mutation(() => GiveAssurancePayload, {
    nullable: true,
    description:
      'Gives assurance, or says that it is still owed. For the secretariat, and for a partner from itself. UNKNOWN_CYCLE; NOT_FOUND where whom it names, or the evidence, is not there for you.',
  })
  async giveAssurance(
    @Context() request: Request,
    @Args('input') input: GiveAssuranceInput,
  ): Promise<Payload> {
    return new GiveAssurancePayload(
      await this.#commandBus.execute(new GiveAssurance(input, request.signedIn())),
      request,
    );
  }
}

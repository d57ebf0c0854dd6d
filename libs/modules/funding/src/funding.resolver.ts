import { Args, AtInput, type Payload, type Request } from '@cylch/graphql';
import { Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  AnnounceFundingPayload,
  FundingSummary,
  RestateFundingPayload,
} from './funding.graphql.ts';
import { AnnounceFundingInput, FundingFilter, RestateFundingInput } from './funding.inputs.ts';
import { linesOf } from './funding.loading.ts';
import { CommandBus } from '@nestjs/cqrs';
import { AnnounceFunding, RestateFunding } from './funding.commands.ts';

@Resolver()
export class FundingResolver {
  readonly #commandBus: CommandBus;
  constructor(commandBus: CommandBus) {
    this.#commandBus = commandBus;
  }

  @Query(() => FundingSummary, {
    nullable: true,
    description:
      'The money announced, line by line, and what it comes to: as it was known at a place.',
  })
  async funding(
    @Context() request: Request,
    @Args('filter', { type: () => FundingFilter, nullable: true }) filter?: FundingFilter,
    @Args('at', { type: () => AtInput, nullable: true }) at?: AtInput,
  ): Promise<FundingSummary> {
    return new FundingSummary(await linesOf(request, filter ?? {}, await request.resolveAsOf(at)));
  }

  @Mutation(() => AnnounceFundingPayload, {
    nullable: true,
    description: 'Money was announced. For the secretariat. ALREADY_EXISTS, UNKNOWN_CYCLE.',
  })
  async announceFunding(
    @Context() request: Request,
    @Args('input') input: AnnounceFundingInput,
  ): Promise<Payload> {
    return new AnnounceFundingPayload(
      await this.#commandBus.execute(new AnnounceFunding(input, request.signedIn())),
      request,
    );
  }

  @Mutation(() => RestateFundingPayload, {
    nullable: true,
    description:
      'A new line takes the place of others, which stay in the record. For the secretariat. ALREADY_EXISTS, NOT_FOUND, SUPERSEDED, UNKNOWN_CYCLE.',
  })
  async restateFunding(
    @Context() request: Request,
    @Args('input') input: RestateFundingInput,
  ): Promise<Payload> {
    return new RestateFundingPayload(
      await this.#commandBus.execute(new RestateFunding(input, request.signedIn())),
      request,
    );
  }
}

import {
  Args,
  AtInput,
  type Connection,
  PageArgs,
  type Payload,
  type Request,
  thingsOf,
} from '@cylch/graphql';
import type { Filter } from '@cylch/read-models';
import { Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { risksByOwner } from './active-owner.ts';
import {
  CloseRiskPayload,
  RaiseRiskPayload,
  RateRiskPayload,
  Risk,
  RiskConnection,
  TransferRiskPayload,
} from './risk.graphql.ts';
import {
  CloseRiskInput,
  RaiseRiskInput,
  RateRiskInput,
  RiskFilter,
  TransferRiskInput,
} from './risk.inputs.ts';
import { risksView } from './risk.projection.ts';
import { CommandBus } from '@nestjs/cqrs';
import { CloseRisk, RaiseRisk, RateRisk, TransferRisk } from './risk.commands.ts';

@Resolver()
export class RiskResolver {
  readonly #commandBus: CommandBus;
  constructor(commandBus: CommandBus) {
    this.#commandBus = commandBus;
  }

  @Query(() => RiskConnection, {
    nullable: true,
    description: 'What might go wrong, newest first.',
  })
  async risks(
    @Context() request: Request,
    @Args() page: PageArgs,
    @Args('filter', { type: () => RiskFilter, nullable: true }) filter?: RiskFilter,
    @Args('at', { type: () => AtInput, nullable: true }) at?: AtInput,
  ): Promise<Connection<Risk>> {
    const place = await request.resolveAsOf(at);
    const where = asked(filter ?? {});
    const without = filter?.withoutActiveOwner;
    if (without != null) return risksByOwner(request, page, { where, without, at: place });
    return thingsOf(request, page, { list: 'risks', type: Risk, of: risksView, where, at: place });
  }

  @Mutation(() => RaiseRiskPayload, {
    nullable: true,
    description:
      'Raises a risk. For the secretariat. UNKNOWN_CYCLE; NOT_FOUND where there is no such owner; BAD_USER_INPUT for a rating without its reason.',
  })
  async raiseRisk(
    @Context() request: Request,
    @Args('input') input: RaiseRiskInput,
  ): Promise<Payload> {
    return new RaiseRiskPayload(
      await this.#commandBus.execute(new RaiseRisk(input, request.signedIn())),
      request,
    );
  }

  @Mutation(() => RateRiskPayload, {
    nullable: true,
    description:
      'Changes how grave a risk is: who, when and why are kept. For the secretariat. RISK_CLOSED, CONFLICT; BAD_USER_INPUT for the rating it has.',
  })
  async rateRisk(
    @Context() request: Request,
    @Args('input') input: RateRiskInput,
  ): Promise<Payload> {
    return new RateRiskPayload(
      await this.#commandBus.execute(new RateRisk(input, request.signedIn())),
      request,
    );
  }

  @Mutation(() => TransferRiskPayload, {
    nullable: true,
    description:
      'Gives a risk to another owner. For the secretariat. RISK_CLOSED, CONFLICT; NOT_FOUND where there is no such owner.',
  })
  async transferRisk(
    @Context() request: Request,
    @Args('input') input: TransferRiskInput,
  ): Promise<Payload> {
    return new TransferRiskPayload(
      await this.#commandBus.execute(new TransferRisk(input, request.signedIn())),
      request,
    );
  }

  @Mutation(() => CloseRiskPayload, {
    nullable: true,
    description: 'Closes a risk that stands no longer. For the secretariat. RISK_CLOSED, CONFLICT.',
  })
  async closeRisk(
    @Context() request: Request,
    @Args('input') input: CloseRiskInput,
  ): Promise<Payload> {
    return new CloseRiskPayload(
      await this.#commandBus.execute(new CloseRisk(input, request.signedIn())),
      request,
    );
  }
}

const asked = ({ owner, states, ratings }: RiskFilter): Filter => ({
  ...(owner == null ? {} : { owner }),
  ...(states == null ? {} : { open: states.map((state) => Number(state === 'OPEN')) }),
  ...(ratings == null ? {} : { rating: ratings }),
});

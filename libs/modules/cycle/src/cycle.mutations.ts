import { Args, type Payload, type Request } from '@cylch/graphql';
import { Context, Mutation, Resolver } from '@nestjs/graphql';
import {
  AddPartnerToCycleInput,
  AdoptPrioritiesInput,
  CloseCycleInput,
  MoveWindowInput,
  OpenCycleInput,
  PlanWindowInput,
  SetTermsInput,
} from './cycle.inputs.ts';
import {
  AddPartnerToCyclePayload,
  AdoptPrioritiesPayload,
  CloseCyclePayload,
  MoveWindowPayload,
  OpenCyclePayload,
  PlanWindowPayload,
  SetTermsPayload,
} from './cycle.payloads.ts';
import { CommandBus } from '@nestjs/cqrs';
import {
  AddPartnerToCycle,
  AdoptPriorities,
  CloseCycle,
  MoveWindow,
  OpenCycle,
  PlanWindow,
  SetTerms,
} from './cycle.commands.ts';

@Resolver()
export class CycleMutations {
  readonly #commandBus: CommandBus;
  constructor(commandBus: CommandBus) {
    this.#commandBus = commandBus;
  }

  @Mutation(() => OpenCyclePayload, {
    nullable: true,
    description:
      'Opens a school year. For the secretariat. ALREADY_EXISTS, UNKNOWN_PARTNER, UNKNOWN_CYCLE.',
  })
  async openCycle(
    @Context() request: Request,
    @Args('input') input: OpenCycleInput,
  ): Promise<Payload> {
    return new OpenCyclePayload(
      await this.#commandBus.execute(new OpenCycle(input, request.signedIn())),
      request,
    );
  }

  @Mutation(() => CloseCyclePayload, {
    nullable: true,
    description: 'Closes a school year. For the secretariat. CYCLE_CLOSED.',
  })
  async closeCycle(
    @Context() request: Request,
    @Args('input') input: CloseCycleInput,
  ): Promise<Payload> {
    return new CloseCyclePayload(
      await this.#commandBus.execute(new CloseCycle(input, request.signedIn())),
      request,
    );
  }

  @Mutation(() => AddPartnerToCyclePayload, {
    nullable: true,
    description: 'A partner takes part. For the secretariat. UNKNOWN_PARTNER, ALREADY_EXISTS.',
  })
  async addPartnerToCycle(
    @Context() request: Request,
    @Args('input') input: AddPartnerToCycleInput,
  ): Promise<Payload> {
    return new AddPartnerToCyclePayload(
      await this.#commandBus.execute(new AddPartnerToCycle(input, request.signedIn())),
      request,
    );
  }

  @Mutation(() => SetTermsPayload, {
    nullable: true,
    description: 'Sets the terms of a cycle, all at once. For the secretariat.',
  })
  async setTerms(
    @Context() request: Request,
    @Args('input') input: SetTermsInput,
  ): Promise<Payload> {
    return new SetTermsPayload(
      await this.#commandBus.execute(new SetTerms(input, request.signedIn())),
      request,
    );
  }

  @Mutation(() => PlanWindowPayload, {
    nullable: true,
    description: 'Plans a time to come together. For the secretariat. ALREADY_EXISTS.',
  })
  async planWindow(
    @Context() request: Request,
    @Args('input') input: PlanWindowInput,
  ): Promise<Payload> {
    return new PlanWindowPayload(
      await this.#commandBus.execute(new PlanWindow(input, request.signedIn())),
      request,
    );
  }

  @Mutation(() => MoveWindowPayload, {
    nullable: true,
    description: 'Gives a window other days. For the secretariat. UNKNOWN_WINDOW.',
  })
  async moveWindow(
    @Context() request: Request,
    @Args('input') input: MoveWindowInput,
  ): Promise<Payload> {
    return new MoveWindowPayload(
      await this.#commandBus.execute(new MoveWindow(input, request.signedIn())),
      request,
    );
  }

  @Mutation(() => AdoptPrioritiesPayload, {
    nullable: true,
    description: 'Adopts a whole set of priorities from a day on. For the secretariat.',
  })
  async adoptPriorities(
    @Context() request: Request,
    @Args('input') input: AdoptPrioritiesInput,
  ): Promise<Payload> {
    return new AdoptPrioritiesPayload(
      await this.#commandBus.execute(new AdoptPriorities(input, request.signedIn())),
      request,
    );
  }
}

import { Args, type Payload, type Request } from '@cylch/graphql';
import { Context, Mutation, Resolver } from '@nestjs/graphql';
import {
  BlockCommitmentInput,
  CarryForwardCommitmentInput,
  DeferCommitmentInput,
  DropCommitmentInput,
  KeepCommitmentInput,
  MakeCommitmentInput,
  ReassignCommitmentInput,
  UnblockCommitmentInput,
} from './commitment.inputs.ts';
import {
  BlockCommitmentPayload,
  CarryForwardCommitmentPayload,
  DeferCommitmentPayload,
  DropCommitmentPayload,
  KeepCommitmentPayload,
  MakeCommitmentPayload,
  ReassignCommitmentPayload,
  UnblockCommitmentPayload,
} from './commitment.payloads.ts';
import { CommandBus } from '@nestjs/cqrs';
import {
  BlockCommitment,
  CarryForwardCommitment,
  DeferCommitment,
  DropCommitment,
  KeepCommitment,
  MakeCommitment,
  ReassignCommitment,
  UnblockCommitment,
} from './commitment.commands.ts';

@Resolver()
export class CommitmentMutations {
  readonly #commandBus: CommandBus;
  constructor(commandBus: CommandBus) {
    this.#commandBus = commandBus;
  }

  @Mutation(() => MakeCommitmentPayload, {
    nullable: true,
    description:
      'A next step is agreed. For the secretariat, and for a partner that promises it. UNKNOWN_CYCLE, CYCLE_CLOSED, UNKNOWN_PRIORITY; NOT_FOUND where its owner, or where it was agreed, is not there.',
  })
  async makeCommitment(
    @Context() request: Request,
    @Args('input') input: MakeCommitmentInput,
  ): Promise<Payload> {
    return new MakeCommitmentPayload(
      await this.#commandBus.execute(new MakeCommitment(input, request.signedIn())),
      request,
    );
  }

  @Mutation(() => BlockCommitmentPayload, {
    nullable: true,
    description:
      'It waits for something. COMMITMENT_CLOSED; ALREADY_THERE where that is published, ALREADY_EXISTS where it waits for it already, NOT_FOUND where there is no such thing.',
  })
  async blockCommitment(
    @Context() request: Request,
    @Args('input') input: BlockCommitmentInput,
  ): Promise<Payload> {
    return new BlockCommitmentPayload(
      await this.#commandBus.execute(new BlockCommitment(input, request.signedIn())),
      request,
    );
  }

  @Mutation(() => UnblockCommitmentPayload, {
    nullable: true,
    description:
      'It waits no longer. COMMITMENT_CLOSED; NOT_FOUND where it does not wait for that.',
  })
  async unblockCommitment(
    @Context() request: Request,
    @Args('input') input: UnblockCommitmentInput,
  ): Promise<Payload> {
    return new UnblockCommitmentPayload(
      await this.#commandBus.execute(new UnblockCommitment(input, request.signedIn())),
      request,
    );
  }

  @Mutation(() => DeferCommitmentPayload, {
    nullable: true,
    description: 'It is due later. COMMITMENT_CLOSED; BAD_USER_INPUT where that is not later.',
  })
  async deferCommitment(
    @Context() request: Request,
    @Args('input') input: DeferCommitmentInput,
  ): Promise<Payload> {
    return new DeferCommitmentPayload(
      await this.#commandBus.execute(new DeferCommitment(input, request.signedIn())),
      request,
    );
  }

  @Mutation(() => KeepCommitmentPayload, {
    nullable: true,
    description: 'It was kept. COMMITMENT_CLOSED.',
  })
  async keepCommitment(
    @Context() request: Request,
    @Args('input') input: KeepCommitmentInput,
  ): Promise<Payload> {
    return new KeepCommitmentPayload(
      await this.#commandBus.execute(new KeepCommitment(input, request.signedIn())),
      request,
    );
  }

  @Mutation(() => DropCommitmentPayload, {
    nullable: true,
    description: 'It is given up, for a reason. COMMITMENT_CLOSED.',
  })
  async dropCommitment(
    @Context() request: Request,
    @Args('input') input: DropCommitmentInput,
  ): Promise<Payload> {
    return new DropCommitmentPayload(
      await this.#commandBus.execute(new DropCommitment(input, request.signedIn())),
      request,
    );
  }

  @Mutation(() => CarryForwardCommitmentPayload, {
    nullable: true,
    description:
      'It closes here and goes on in a later cycle, as a new commitment that says where it came from; this payload shows the one that closed. COMMITMENT_CLOSED, UNKNOWN_CYCLE, CYCLE_CLOSED.',
  })
  async carryForwardCommitment(
    @Context() request: Request,
    @Args('input') input: CarryForwardCommitmentInput,
  ): Promise<Payload> {
    return new CarryForwardCommitmentPayload(
      await this.#commandBus.execute(new CarryForwardCommitment(input, request.signedIn())),
      request,
    );
  }

  @Mutation(() => ReassignCommitmentPayload, {
    nullable: true,
    description:
      'It has another owner, for a reason. COMMITMENT_CLOSED; NOT_FOUND where the owner is not there.',
  })
  async reassignCommitment(
    @Context() request: Request,
    @Args('input') input: ReassignCommitmentInput,
  ): Promise<Payload> {
    return new ReassignCommitmentPayload(
      await this.#commandBus.execute(new ReassignCommitment(input, request.signedIn())),
      request,
    );
  }
}

import {
  Args,
  AtInput,
  type Connection,
  daysWithin,
  PageArgs,
  type Payload,
  type Request,
  thingsOf,
} from '@cylch/graphql';
import type { Filter } from '@cylch/read-models';
import { Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  CorrectDialoguePayload,
  Dialogue,
  DialogueConnection,
  RecordDialoguePayload,
  WithdrawDialoguePayload,
} from './dialogue.graphql.ts';
import {
  CorrectDialogueInput,
  DialogueFilter,
  RecordDialogueInput,
  WithdrawDialogueInput,
} from './dialogue.inputs.ts';
import { dialoguesView } from './dialogue.projection.ts';
import { CommandBus } from '@nestjs/cqrs';
import { CorrectDialogue, RecordDialogue, WithdrawDialogue } from './dialogue.commands.ts';

@Resolver()
export class DialogueResolver {
  readonly #commandBus: CommandBus;
  constructor(commandBus: CommandBus) {
    this.#commandBus = commandBus;
  }

  @Query(() => DialogueConnection, {
    nullable: true,
    description: 'Who talked with whom about what, newest first.',
  })
  async dialogues(
    @Context() request: Request,
    @Args() page: PageArgs,
    @Args('filter', { type: () => DialogueFilter, nullable: true }) filter?: DialogueFilter,
    @Args('at', { type: () => AtInput, nullable: true }) at?: AtInput,
  ): Promise<Connection<Dialogue>> {
    const { from, to, ...rest } = filter ?? {};
    return thingsOf(request, page, {
      list: 'dialogues',
      type: Dialogue,
      of: dialoguesView,
      where: asked(rest),
      within: daysWithin(from, to),
      at: await request.resolveAsOf(at),
    });
  }

  @Mutation(() => RecordDialoguePayload, {
    nullable: true,
    description:
      'Records that partners talked. FORBIDDEN, UNKNOWN_CYCLE, CYCLE_CLOSED, UNKNOWN_PARTNER, UNKNOWN_PRIORITY.',
  })
  async recordDialogue(
    @Context() request: Request,
    @Args('input') input: RecordDialogueInput,
  ): Promise<Payload> {
    return new RecordDialoguePayload(
      await this.#commandBus.execute(new RecordDialogue(input, request.signedIn())),
      request,
    );
  }

  @Mutation(() => CorrectDialoguePayload, {
    nullable: true,
    description:
      'Puts a dialogue right; both versions stay in the record. FORBIDDEN, CONFLICT, WITHDRAWN, UNKNOWN_PARTNER, UNKNOWN_PRIORITY.',
  })
  async correctDialogue(
    @Context() request: Request,
    @Args('input') input: CorrectDialogueInput,
  ): Promise<Payload> {
    return new CorrectDialoguePayload(
      await this.#commandBus.execute(new CorrectDialogue(input, request.signedIn())),
      request,
    );
  }

  @Mutation(() => WithdrawDialoguePayload, {
    nullable: true,
    description: 'Takes a dialogue out of lists and counts. FORBIDDEN, CONFLICT, WITHDRAWN.',
  })
  async withdrawDialogue(
    @Context() request: Request,
    @Args('input') input: WithdrawDialogueInput,
  ): Promise<Payload> {
    return new WithdrawDialoguePayload(
      await this.#commandBus.execute(new WithdrawDialogue(input, request.signedIn())),
      request,
    );
  }
}

const asked = ({ cycle, partners, about }: DialogueFilter): Filter => ({
  withdrawn: 0,
  ...(cycle == null ? {} : { cycle }),
  ...(partners == null ? {} : { partners }),
  ...(about == null ? {} : { about }),
});

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
import {
  Evaluation,
  EvaluationConnection,
  RecordEvaluationPayload,
  ReviseEvaluationPayload,
  WithdrawEvaluationPayload,
} from './evaluation.graphql.ts';
import {
  EvaluationFilter,
  RecordEvaluationInput,
  ReviseEvaluationInput,
  WithdrawEvaluationInput,
} from './evaluation.inputs.ts';
import { evaluationsView } from './evaluation.projection.ts';
import { CommandBus } from '@nestjs/cqrs';
import { RecordEvaluation, ReviseEvaluation, WithdrawEvaluation } from './evaluation.commands.ts';

@Resolver()
export class EvaluationResolver {
  readonly #commandBus: CommandBus;
  constructor(commandBus: CommandBus) {
    this.#commandBus = commandBus;
  }

  @Query(() => EvaluationConnection, {
    nullable: true,
    description: 'Judgements with their evidence, newest first.',
  })
  async evaluations(
    @Context() request: Request,
    @Args() page: PageArgs,
    @Args('filter', { type: () => EvaluationFilter, nullable: true }) filter?: EvaluationFilter,
    @Args('at', { type: () => AtInput, nullable: true }) at?: AtInput,
  ): Promise<Connection<Evaluation>> {
    return thingsOf(request, page, {
      list: 'evaluations',
      type: Evaluation,
      of: evaluationsView,
      where: asked(filter ?? {}),
      at: await request.resolveAsOf(at),
    });
  }

  @Mutation(() => RecordEvaluationPayload, {
    nullable: true,
    description:
      'Records a judgement. For evaluators and the secretariat. UNKNOWN_CYCLE, UNKNOWN_PRIORITY; NOT_FOUND where evidence is not there for you.',
  })
  async recordEvaluation(
    @Context() request: Request,
    @Args('input') input: RecordEvaluationInput,
  ): Promise<Payload> {
    return new RecordEvaluationPayload(
      await this.#commandBus.execute(new RecordEvaluation(input, request.signedIn())),
      request,
    );
  }

  @Mutation(() => ReviseEvaluationPayload, {
    nullable: true,
    description:
      'Revises a judgement; both versions stay in the record. CONFLICT, WITHDRAWN, UNKNOWN_PRIORITY, NOT_FOUND.',
  })
  async reviseEvaluation(
    @Context() request: Request,
    @Args('input') input: ReviseEvaluationInput,
  ): Promise<Payload> {
    return new ReviseEvaluationPayload(
      await this.#commandBus.execute(new ReviseEvaluation(input, request.signedIn())),
      request,
    );
  }

  @Mutation(() => WithdrawEvaluationPayload, {
    nullable: true,
    description: 'Takes a judgement out of lists. FORBIDDEN, CONFLICT, WITHDRAWN.',
  })
  async withdrawEvaluation(
    @Context() request: Request,
    @Args('input') input: WithdrawEvaluationInput,
  ): Promise<Payload> {
    return new WithdrawEvaluationPayload(
      await this.#commandBus.execute(new WithdrawEvaluation(input, request.signedIn())),
      request,
    );
  }
}

const asked = ({ cycle, about, citing }: EvaluationFilter): Filter => ({
  withdrawn: 0,
  ...(cycle == null ? {} : { cycle }),
  ...(about == null ? {} : { about }),
  ...(citing == null ? {} : { citing }),
});

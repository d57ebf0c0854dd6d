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
  MakeStatementPayload,
  PublishStatementPayload,
  Statement,
  StatementConnection,
} from './statement.graphql.ts';
import { MakeStatementInput, PublishStatementInput, StatementFilter } from './statement.inputs.ts';
import { statementsView } from './statement.projection.ts';
import { CommandBus } from '@nestjs/cqrs';
import { MakeStatement, PublishStatement } from './statement.commands.ts';

@Resolver()
export class StatementResolver {
  readonly #commandBus: CommandBus;
  constructor(commandBus: CommandBus) {
    this.#commandBus = commandBus;
  }

  @Query(() => StatementConnection, {
    nullable: true,
    description: 'What is said and holds on At.on: those from that day or earlier, newest first.',
  })
  async statements(
    @Context() request: Request,
    @Args() page: PageArgs,
    @Args('filter', { type: () => StatementFilter, nullable: true }) filter?: StatementFilter,
    @Args('at', { type: () => AtInput, nullable: true }) at?: AtInput,
  ): Promise<Connection<Statement>> {
    const place = await request.resolveAsOf(at);
    return thingsOf(request, page, {
      list: 'statements',
      type: Statement,
      of: statementsView,
      where: asked(filter ?? {}),
      onDay: (on) => daysWithin(undefined, on),
      at: place,
    });
  }

  @Mutation(() => MakeStatementPayload, {
    nullable: true,
    description:
      'Makes a statement. For the secretariat, and for a partner about itself. UNKNOWN_CYCLE; NOT_FOUND where its subject or evidence is not there for you.',
  })
  async makeStatement(
    @Context() request: Request,
    @Args('input') input: MakeStatementInput,
  ): Promise<Payload> {
    return new MakeStatementPayload(
      await this.#commandBus.execute(new MakeStatement(input, request.signedIn())),
      request,
    );
  }

  @Mutation(() => PublishStatementPayload, {
    nullable: true,
    description:
      'Publishes a statement to anyone, in both languages or not at all: BAD_USER_INPUT with one alone. CONFLICT.',
  })
  async publishStatement(
    @Context() request: Request,
    @Args('input') input: PublishStatementInput,
  ): Promise<Payload> {
    return new PublishStatementPayload(
      await this.#commandBus.execute(new PublishStatement(input, request.signedIn())),
      request,
    );
  }
}

const asked = ({ kinds, subject }: StatementFilter): Filter => ({
  ...(kinds == null ? {} : { kind: kinds }),
  ...(subject == null ? {} : { subject }),
});

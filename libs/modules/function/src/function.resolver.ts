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
  DescribeFunctionPayload,
  FunctionConnection,
  HeldFunction,
  TransferFunctionPayload,
} from './function.graphql.ts';
import { DescribeFunctionInput, TransferFunctionInput } from './function.inputs.ts';
import { functionsView } from './function.projection.ts';
import { CommandBus } from '@nestjs/cqrs';
import { DescribeFunction, TransferFunction } from './function.commands.ts';

@Resolver()
export class FunctionResolver {
  readonly #commandBus: CommandBus;
  constructor(commandBus: CommandBus) {
    this.#commandBus = commandBus;
  }

  @Query(() => FunctionConnection, {
    nullable: true,
    description:
      'Who holds a function (or a responsibility) on At.on, and its whole chain of holders; in the order of their keys.',
  })
  async functions(
    @Context() request: Request,
    @Args() page: PageArgs,
    @Args('at', { type: () => AtInput, nullable: true }) at?: AtInput,
  ): Promise<Connection<HeldFunction>> {
    return thingsOf(request, page, {
      list: 'functions',
      type: HeldFunction,
      of: functionsView,
      ascending: true,
      at: await request.resolveAsOf(at),
    });
  }

  @Mutation(() => DescribeFunctionPayload, {
    nullable: true,
    description:
      'Describes a function, and who holds it. For the secretariat. ALREADY_EXISTS, NOT_FOUND, UNKNOWN_CYCLE.',
  })
  async describeFunction(
    @Context() request: Request,
    @Args('input') input: DescribeFunctionInput,
  ): Promise<Payload> {
    return new DescribeFunctionPayload(
      await this.#commandBus.execute(new DescribeFunction(input, request.signedIn())),
      request,
    );
  }

  @Mutation(() => TransferFunctionPayload, {
    nullable: true,
    description:
      'A function passes to others, or is planned to. For the secretariat. NOT_FOUND, UNKNOWN_CYCLE.',
  })
  async transferFunction(
    @Context() request: Request,
    @Args('input') input: TransferFunctionInput,
  ): Promise<Payload> {
    return new TransferFunctionPayload(
      await this.#commandBus.execute(new TransferFunction(input, request.signedIn())),
      request,
    );
  }
}

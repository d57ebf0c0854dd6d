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
  PostReflectionPayload,
  Reflection,
  ReflectionConnection,
  ReviseReflectionPayload,
  WithdrawReflectionPayload,
} from './reflection.graphql.ts';
import {
  PostReflectionInput,
  ReflectionFilter,
  ReviseReflectionInput,
  WithdrawReflectionInput,
} from './reflection.inputs.ts';
import { reflectionsView } from './reflection.projection.ts';
import { CommandBus } from '@nestjs/cqrs';
import { PostReflection, ReviseReflection, WithdrawReflection } from './reflection.commands.ts';

@Resolver()
export class ReflectionResolver {
  readonly #commandBus: CommandBus;
  constructor(commandBus: CommandBus) {
    this.#commandBus = commandBus;
  }

  @Query(() => ReflectionConnection, {
    nullable: true,
    description: 'What partners and bodies said, newest first.',
  })
  async reflections(
    @Context() request: Request,
    @Args() page: PageArgs,
    @Args('filter', { type: () => ReflectionFilter, nullable: true }) filter?: ReflectionFilter,
    @Args('at', { type: () => AtInput, nullable: true }) at?: AtInput,
  ): Promise<Connection<Reflection>> {
    return thingsOf(request, page, {
      list: 'reflections',
      type: Reflection,
      of: reflectionsView,
      where: asked(filter ?? {}),
      at: await request.resolveAsOf(at),
    });
  }

  @Mutation(() => PostReflectionPayload, {
    nullable: true,
    description:
      'Posts a reflection in the name of a partner or a body. FORBIDDEN, UNKNOWN_CYCLE, CYCLE_CLOSED, UNKNOWN_WINDOW, WINDOW_NOT_OPEN, UNKNOWN_PRIORITY, UNKNOWN_PARTNER, UNKNOWN_BODY.',
  })
  async postReflection(
    @Context() request: Request,
    @Args('input') input: PostReflectionInput,
  ): Promise<Payload> {
    return new PostReflectionPayload(
      await this.#commandBus.execute(new PostReflection(input, request.signedIn())),
      request,
    );
  }

  @Mutation(() => ReviseReflectionPayload, {
    nullable: true,
    description:
      'Corrects or completes a reflection; both versions stay in the record. CONFLICT, WITHDRAWN, UNKNOWN_PRIORITY.',
  })
  async reviseReflection(
    @Context() request: Request,
    @Args('input') input: ReviseReflectionInput,
  ): Promise<Payload> {
    return new ReviseReflectionPayload(
      await this.#commandBus.execute(new ReviseReflection(input, request.signedIn())),
      request,
    );
  }

  @Mutation(() => WithdrawReflectionPayload, {
    nullable: true,
    description: 'Takes a reflection out of lists and counts. CONFLICT, WITHDRAWN.',
  })
  async withdrawReflection(
    @Context() request: Request,
    @Args('input') input: WithdrawReflectionInput,
  ): Promise<Payload> {
    return new WithdrawReflectionPayload(
      await this.#commandBus.execute(new WithdrawReflection(input, request.signedIn())),
      request,
    );
  }
}

function asked({ cycle, window, partners, bodies, about, late }: ReflectionFilter): Filter {
  return {
    withdrawn: 0,
    ...(cycle == null ? {} : { cycle }),
    ...(window == null ? {} : { window }),
    ...(partners == null ? {} : { partner: partners }),
    ...(bodies == null ? {} : { body: bodies }),
    ...(about == null ? {} : { about }),
    ...(late == null ? {} : { late: Number(late) }),
  };
}

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
  DropMilestonePayload,
  Milestone,
  MilestoneConnection,
  MovePlannedMilestonePayload,
  PlanMilestonePayload,
  ReachMilestonePayload,
} from './milestone.graphql.ts';
import {
  DropMilestoneInput,
  MilestoneFilter,
  MovePlannedMilestoneInput,
  PlanMilestoneInput,
  ReachMilestoneInput,
} from './milestone.inputs.ts';
import { milestonesIn } from './milestone.loading.ts';
import { milestonesView } from './milestone.projection.ts';
import { CommandBus } from '@nestjs/cqrs';
import {
  DropMilestone,
  MovePlannedMilestone,
  PlanMilestone,
  ReachMilestone,
} from './milestone.commands.ts';

@Resolver()
export class MilestoneResolver {
  readonly #commandBus: CommandBus;
  constructor(commandBus: CommandBus) {
    this.#commandBus = commandBus;
  }

  @Query(() => MilestoneConnection, {
    nullable: true,
    description: 'What is to be reached, in the order of the days for which it is planned.',
  })
  async milestones(
    @Context() request: Request,
    @Args() page: PageArgs,
    @Args('filter', { type: () => MilestoneFilter, nullable: true }) filter?: MilestoneFilter,
    @Args('at', { type: () => AtInput, nullable: true }) at?: AtInput,
  ): Promise<Connection<Milestone>> {
    const place = await request.resolveAsOf(at);
    if (filter?.states != null)
      return milestonesIn(request, page, { states: filter.states, at: place });
    return thingsOf(request, page, {
      list: 'milestones',
      type: Milestone,
      of: milestonesView,
      ascending: true,
      at: place,
    });
  }

  @Mutation(() => PlanMilestonePayload, {
    nullable: true,
    description:
      'Plans something to be reached. For the secretariat. ALREADY_EXISTS, UNKNOWN_CYCLE.',
  })
  async planMilestone(
    @Context() request: Request,
    @Args('input') input: PlanMilestoneInput,
  ): Promise<Payload> {
    return new PlanMilestonePayload(
      await this.#commandBus.execute(new PlanMilestone(input, request.signedIn())),
      request,
    );
  }

  @Mutation(() => MovePlannedMilestonePayload, {
    nullable: true,
    description:
      'Plans a milestone for another time. For the secretariat. NOT_FOUND, MILESTONE_CLOSED, UNKNOWN_CYCLE.',
  })
  async movePlannedMilestone(
    @Context() request: Request,
    @Args('input') input: MovePlannedMilestoneInput,
  ): Promise<Payload> {
    return new MovePlannedMilestonePayload(
      await this.#commandBus.execute(new MovePlannedMilestone(input, request.signedIn())),
      request,
    );
  }

  @Mutation(() => ReachMilestonePayload, {
    nullable: true,
    description:
      'A milestone was reached, planned or not. For the secretariat. NOT_FOUND, ALREADY_EXISTS, MILESTONE_CLOSED, UNKNOWN_CYCLE.',
  })
  async reachMilestone(
    @Context() request: Request,
    @Args('input') input: ReachMilestoneInput,
  ): Promise<Payload> {
    return new ReachMilestonePayload(
      await this.#commandBus.execute(new ReachMilestone(input, request.signedIn())),
      request,
    );
  }

  @Mutation(() => DropMilestonePayload, {
    nullable: true,
    description:
      'A milestone is given up. For the secretariat. NOT_FOUND, MILESTONE_CLOSED, UNKNOWN_CYCLE.',
  })
  async dropMilestone(
    @Context() request: Request,
    @Args('input') input: DropMilestoneInput,
  ): Promise<Payload> {
    return new DropMilestonePayload(
      await this.#commandBus.execute(new DropMilestone(input, request.signedIn())),
      request,
    );
  }
}

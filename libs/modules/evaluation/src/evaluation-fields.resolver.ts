import { Cycle, cycleOf, prioritiesFor, Priority } from '@cylch/cycle';
import { Actor, type Request } from '@cylch/graphql';
import { sortDay } from '@cylch/kernel';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Evaluation } from './evaluation.graphql.ts';

/** The fields of an Evaluation that have to be read. */
@Resolver(() => Evaluation)
export class EvaluationFieldsResolver {
  @ResolveField(() => Cycle)
  cycle(@Parent() evaluation: Evaluation, @Context() request: Request): Promise<Cycle | undefined> {
    return cycleOf(request, evaluation.row.cycle, evaluation.at);
  }

  @ResolveField(() => Actor, { description: 'Who first recorded it.' })
  async evaluator(
    @Parent() evaluation: Evaluation,
    @Context() request: Request,
  ): Promise<Actor | undefined> {
    const event = await request.event(evaluation.row.first);
    return event === undefined ? undefined : new Actor(event.actor, evaluation.at);
  }

  @ResolveField(() => [Priority], {
    description: 'Those it is about, as they were in force when it was judged.',
  })
  about(
    @Parent() evaluation: Evaluation,
    @Context() request: Request,
  ): Promise<readonly Priority[]> {
    const { cycle, about: keys, occurred } = evaluation.row;
    return prioritiesFor(request, { cycle, keys, day: sortDay(occurred), at: evaluation.at });
  }
}

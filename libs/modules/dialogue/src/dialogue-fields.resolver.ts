import { Cycle, cycleOf, prioritiesFor, Priority } from '@cylch/cycle';
import { type Request } from '@cylch/graphql';
import { sortDay } from '@cylch/kernel';
import { Partner, partnersOf } from '@cylch/partner';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Dialogue } from './dialogue.graphql.ts';

/** The fields of a Dialogue that have to be read. */
@Resolver(() => Dialogue)
export class DialogueFieldsResolver {
  @ResolveField(() => Cycle)
  cycle(@Parent() dialogue: Dialogue, @Context() request: Request): Promise<Cycle | undefined> {
    return cycleOf(request, dialogue.row.cycle, dialogue.at);
  }

  @ResolveField(() => [Partner], { description: 'Who talked.' })
  partners(@Parent() dialogue: Dialogue, @Context() request: Request): Promise<readonly Partner[]> {
    return partnersOf(request, dialogue.row.partners, dialogue.at);
  }

  @ResolveField(() => [Priority], {
    description: 'Those it was about, as they were in force when it was held.',
  })
  about(@Parent() dialogue: Dialogue, @Context() request: Request): Promise<readonly Priority[]> {
    const { cycle, about: keys, held } = dialogue.row;
    return prioritiesFor(request, { cycle, keys, day: sortDay(held), at: dialogue.at });
  }
}

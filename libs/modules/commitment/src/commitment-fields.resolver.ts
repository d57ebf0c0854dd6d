import { Cycle, cycleOf, prioritiesFor, Priority } from '@cylch/cycle';
import { LocalisedText, Node, nodeOf, type Request, shown } from '@cylch/graphql';
import { sortDay } from '@cylch/kernel';
import { firstOf } from './commitment.loading.ts';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Commitment } from './commitment.graphql.ts';

/** The fields of a Commitment that have to be read. */
@Resolver(() => Commitment)
export class CommitmentFieldsResolver {
  @ResolveField(() => Cycle)
  cycle(@Parent() commitment: Commitment, @Context() request: Request): Promise<Cycle | undefined> {
    return cycleOf(request, commitment.row.cycle, commitment.at);
  }

  @ResolveField(() => Node, {
    nullable: true,
    description: 'Who promised it: a partner or a body; null where no one is named.',
  })
  async owner(
    @Parent() commitment: Commitment,
    @Context() request: Request,
  ): Promise<Node | undefined> {
    return nodeOf(request, commitment.row.owner, commitment.at);
  }

  @ResolveField(() => LocalisedText, {
    description: 'What was promised; of one that was carried forward, what the first one said.',
  })
  async text(
    @Parent() commitment: Commitment,
    @Context() request: Request,
  ): Promise<LocalisedText> {
    return shown((await firstOf(request, commitment.row, commitment.at)).text ?? {});
  }

  @ResolveField(() => [Node], {
    description:
      'What it waits for: documents that are not published yet, or other things; of those, the ones that you may see.',
  })
  async blockedBy(
    @Parent() commitment: Commitment,
    @Context() request: Request,
  ): Promise<readonly Node[]> {
    const found = await Promise.all(
      commitment.row.blockedBy.map((id) => nodeOf(request, id, commitment.at)),
    );
    return found.filter((node) => node !== undefined);
  }

  @ResolveField(() => Cycle, {
    nullable: true,
    description: 'The cycle into which it was carried forward, where it was.',
  })
  async carriedInto(
    @Parent() commitment: Commitment,
    @Context() request: Request,
  ): Promise<Cycle | undefined> {
    return commitment.row.into === undefined
      ? undefined
      : cycleOf(request, commitment.row.into, commitment.at);
  }

  @ResolveField(() => Node, {
    nullable: true,
    description: 'Where it was agreed: a meeting, a dialogue…',
  })
  async agreedAt(
    @Parent() commitment: Commitment,
    @Context() request: Request,
  ): Promise<Node | undefined> {
    return nodeOf(request, commitment.row.agreedAt, commitment.at);
  }

  @ResolveField(() => [Priority], {
    description: 'Those it is about, as they were in force when it was first agreed.',
  })
  async about(
    @Parent() commitment: Commitment,
    @Context() request: Request,
  ): Promise<readonly Priority[]> {
    const { cycle, occurred } = await firstOf(request, commitment.row, commitment.at);
    return prioritiesFor(request, {
      cycle,
      keys: commitment.row.about,
      day: sortDay(occurred),
      at: commitment.at,
    });
  }
}

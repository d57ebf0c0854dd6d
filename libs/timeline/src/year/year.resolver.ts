import { Cycle } from '@cylch/cycle';
import { AtInput,type Connection,PageArgs,type Request } from '@cylch/graphql';
import { Args,Context,Parent,Query,ResolveField,Resolver } from '@nestjs/graphql';
import { TimelineEntry,TimelineEntryConnection } from './timeline-entry.ts';
import { linesAsked,TimelineFilter } from './timeline-filter.ts';
import { Timeline } from './timeline.ts';

type Lines = Promise<Connection<TimelineEntry>>;

@Resolver(() => Cycle)
export class YearResolver {
  readonly #timeline: Timeline;
  constructor(timeline: Timeline) {
    this.#timeline = timeline;
  }

  @Query(() => TimelineEntryConnection, {
    nullable: true,
    description: 'The year as one story: the lines of every feature.',
  })
  async timeline(
    @Context() request: Request,
    @Args() page: PageArgs,
    @Args('filter', { type: () => TimelineFilter, nullable: true }) filter?: TimelineFilter,
    @Args('at', { type: () => AtInput, nullable: true }) at?: AtInput,
  ): Lines {
    return this.#timeline.page(request, page, {
      ...linesAsked(filter),
      at: await request.resolveAsOf(at),
    });
  }

  @ResolveField('timeline', () => TimelineEntryConnection, {
    description: 'The lines of this cycle.',
  })
  timelineOf(
    @Parent() cycle: Cycle,
    @Context() request: Request,
    @Args() page: PageArgs,
    @Args('filter', { type: () => TimelineFilter, nullable: true }) filter?: TimelineFilter,
  ): Lines {
    const { lines, descending } = linesAsked(filter);
    return this.#timeline.page(request, page, {
      lines: { ...lines, cycle: cycle.id },
      descending,
      at: cycle.at,
    });
  }
}

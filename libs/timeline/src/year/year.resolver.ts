import { Cycle } from '@cylch/cycle';
import { Args, AtInput, type Connection, PageArgs, type Request } from '@cylch/graphql';
import { Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { TimelineEntry, TimelineEntryConnection } from './timeline-entry.ts';
import { entriesAsked, TimelineFilter } from './timeline-filter.ts';
import { Timeline } from './timeline.ts';

type Entries = Promise<Connection<TimelineEntry>>;

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
  ): Entries {
    return this.#timeline.page(request, page, {
      ...entriesAsked(filter),
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
  ): Entries {
    const { entries, descending } = entriesAsked(filter);
    return this.#timeline.page(request, page, {
      entries: { ...entries, cycle: cycle.id },
      descending,
      at: cycle.at,
    });
  }
}

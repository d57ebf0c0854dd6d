import { Args, PositionScalar, type Request } from '@cylch/graphql';
import type { Position } from '@cylch/kernel';
import { READ_MODELS, type Views } from '@cylch/read-models';
import { Inject } from '@nestjs/common';
import { Context, Resolver, Subscription } from '@nestjs/graphql';
import { growing } from './appended.ts';
import { Timeline } from './timeline.ts';
import { TimelineEntry } from './timeline-entry.ts';
import { entriesAsked, TimelineFilter } from './timeline-filter.ts';

@Resolver()
export class AppendedResolver {
  readonly #timeline: Timeline;
  readonly #views: Views;
  constructor(timeline: Timeline, @Inject(READ_MODELS) views: Views) {
    this.#timeline = timeline;
    this.#views = views;
  }

  @Subscription(() => TimelineEntry, {
    description:
      'Each new line of the timeline the caller may see; from replays what came after it first, without a gap.',
    resolve: (entry: TimelineEntry) => entry,
  })
  timelineGrew(
    @Context() request: Request,
    @Args('filter', { type: () => TimelineFilter, nullable: true }) filter?: TimelineFilter,
    @Args('from', { type: () => PositionScalar, nullable: true }) from?: Position,
  ): AsyncIterableIterator<TimelineEntry> {
    const of = { request, timeline: this.#timeline, views: this.#views };
    return growing(of, entriesAsked(filter).entries, from ?? undefined);
  }
}

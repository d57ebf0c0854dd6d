import { PositionScalar, type Request } from '@cylch/graphql';
import type { Position } from '@cylch/kernel';
import { Args, Context, Resolver, Subscription } from '@nestjs/graphql';
import { growing } from './appended.ts';
import { TimelineEntry } from './timeline-entry.ts';
import { linesAsked, TimelineFilter } from './timeline-filter.ts';

@Resolver()
export class AppendedResolver {
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
    return growing(request, linesAsked(filter).lines, from ?? undefined);
  }
}

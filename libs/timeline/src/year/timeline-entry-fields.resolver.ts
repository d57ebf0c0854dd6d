import { prioritiesFor, Priority } from '@cylch/cycle';
import { Node, nodeOf, type Request, shown, LocalisedText } from '@cylch/graphql';
import { sortDay } from '@cylch/kernel';
import { Partner, partnersOf } from '@cylch/partner';
import { titleOf } from './title.ts';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { TimelineEntry } from './timeline-entry.ts';

/** The fields of a TimelineEntry that have to be read. */
@Resolver(() => TimelineEntry)
export class TimelineEntryFieldsResolver {
  @ResolveField(() => LocalisedText, {
    description: 'What happened, and to what; a demonstration says that it is fictional.',
  })
  async title(
    @Parent() timelineEntry: TimelineEntry,
    @Context() request: Request,
  ): Promise<LocalisedText> {
    return shown(await titleOf(timelineEntry, request));
  }

  @ResolveField(() => Node, {
    nullable: true,
    description: 'The thing it happened to, as it stands at the place asked for.',
  })
  subject(
    @Parent() timelineEntry: TimelineEntry,
    @Context() request: Request,
  ): Promise<Node | undefined> {
    return nodeOf(request, timelineEntry.event.stream, timelineEntry.at);
  }

  @ResolveField(() => [Partner])
  partners(
    @Parent() timelineEntry: TimelineEntry,
    @Context() request: Request,
  ): Promise<readonly Partner[]> {
    return partnersOf(request, timelineEntry.entry.partners, timelineEntry.at);
  }

  @ResolveField(() => [Priority])
  async about(
    @Parent() timelineEntry: TimelineEntry,
    @Context() request: Request,
  ): Promise<readonly Priority[]> {
    const { cycle, about } = timelineEntry.entry;
    return cycle === undefined || about.length === 0
      ? []
      : prioritiesFor(request, {
          cycle,
          keys: about,
          day: sortDay(timelineEntry.event.occurred),
          at: timelineEntry.at,
        });
  }
}

import { Module } from '@nestjs/common';
import { ChangesResolver } from './changes/changes.resolver.ts';
import { CoverageResolver } from './coverage/coverage.resolver.ts';
import { ExpectationFieldsResolver } from './expected/expectation-fields.resolver.ts';
import { ExpectedResolver } from './expected/expected.resolver.ts';
import { EventsResolver } from './record/events.resolver.ts';
import { RecordResolver } from './record/record-status.ts';
import { AppendedResolver } from './year/appended.resolver.ts';
import { TimelineEntryFieldsResolver } from './year/timeline-entry-fields.resolver.ts';
import { Timeline } from './year/timeline.ts';
import { YearResolver } from './year/year.resolver.ts';

/**
 * What tells the year across features: the timeline, its changes, coverage, what is expected, the
 * facts themselves.
 */
@Module({
  providers: [
    AppendedResolver,
    ChangesResolver,
    CoverageResolver,
    EventsResolver,
    ExpectationFieldsResolver,
    ExpectedResolver,
    RecordResolver,
    Timeline,
    TimelineEntryFieldsResolver,
    YearResolver,
  ],
  exports: [Timeline],
})
export class TimelineModule {}

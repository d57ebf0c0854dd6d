import { ChangesResolver } from './changes/changes.resolver.ts';
import { CoverageResolver } from './coverage/coverage.resolver.ts';
import { ExpectedResolver } from './expected/expected.resolver.ts';
import { EventsResolver } from './record/events.resolver.ts';
import { RecordResolver } from './record/record-status.ts';
import { AppendedResolver } from './year/appended.resolver.ts';
import { YearResolver } from './year/year.resolver.ts';

export { Change } from './changes/change.ts';
export { type Lag, lagOf } from './record/lag.ts';
export { lagSoon } from './record/lag-soon.ts';
export { lineOf } from './year/lines.ts';
export { TimelineEntry } from './year/timeline-entry.ts';
export { yearOf } from './year/year.ts';

/** What tells the year across features. */
export const TIMELINE_RESOLVERS = [
  YearResolver,
  AppendedResolver,
  EventsResolver,
  ChangesResolver,
  CoverageResolver,
  ExpectedResolver,
  RecordResolver,
];

export { type Lag, lagOf, type Measured } from './record/lag.ts';
export { lagSoon } from './record/lag-soon.ts';
export { TimelineEntry } from './year/timeline-entry.ts';
export { titleOf } from './year/title.ts';
export { Timeline } from './year/timeline.ts';
export { TimelineModule } from './timeline.module.ts';

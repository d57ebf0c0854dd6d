export { bodyFeature } from './body.feature.ts';
export { BodyModule } from './body.module.ts';
export { Body, BodyConnection } from './body.graphql.ts';
export { bodyOf } from './body.loading.ts';
export { bodiesView, type BodyRow } from './body.projection.ts';
export { type BodyEvent, type BodyId, type BodyCommand, type MeetingId } from './body.events.ts';
export { body, type BodyState } from './body.ts';
export { Meeting, MeetingConnection } from './meeting.graphql.ts';
export { type MeetingRow, meetingsView } from './meeting.projection.ts';

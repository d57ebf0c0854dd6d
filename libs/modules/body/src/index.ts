export { BodyModule } from './body.module.ts';
export { ownedCommitments, ownedRisks } from './body.asks.ts';
export { Body } from './body.graphql.ts';
export { bodyOf } from './body.loading.ts';
export type { BodyRow } from './body.projection.ts';
export { type BodyEvent, type BodyId, type BodyCommand, type MeetingId } from './body.events.ts';
export { body, type BodyState } from './body.ts';
export { looksAtThings } from './looks-at-things.ts';

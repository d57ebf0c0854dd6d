import type { FeatureDefinition } from '@cylch/graphql';
import { Body } from './body.graphql.ts';
import { BodyMutations } from './body.mutations.ts';
import { bodiesView } from './body.projection.ts';
import { BodyResolver } from './body.resolver.ts';
import { bodyLines } from './body.timeline.ts';
import { body } from './body.ts';
import {
  AgreeTermsOfReference,
  AppointMember,
  CloseBody,
  EndMembership,
  EstablishBody,
  ReopenBody,
} from './body.commands.ts';
import { Meeting } from './meeting.graphql.ts';
import { meetingsView } from './meeting.projection.ts';
import { RecordMeeting } from './meeting.commands.ts';

export { ownedCommitments, ownedRisks } from './body.asks.ts';
export { Body, BodyConnection } from './body.graphql.ts';
export { bodyOf } from './body.loading.ts';
export { bodiesView, type BodyRow } from './body.projection.ts';
export { type BodyEvent, type BodyId, type BodyCommand, type MeetingId } from './body.events.ts';
export { body, type BodyState } from './body.ts';
export { looksAtThings } from './looks-at-things.ts';
export { Meeting, MeetingConnection } from './meeting.graphql.ts';
export { type MeetingRow, meetingsView } from './meeting.projection.ts';

/** A board or group that meets, and its meetings, which live in its stream. */
export const bodyFeature: FeatureDefinition = {
  decider: body,
  things: [
    { category: 'body', projection: bodiesView, type: Body },
    { category: 'meeting', projection: meetingsView, type: Meeting },
  ],
  projections: [bodiesView, meetingsView],
  counters: [],
  lines: bodyLines,
  commands: [
    EstablishBody,
    AgreeTermsOfReference,
    AppointMember,
    EndMembership,
    RecordMeeting,
    CloseBody,
    ReopenBody,
  ],
  resolvers: [BodyResolver, BodyMutations],
  upcasters: {},
};

import type { FeatureDefinition } from '@cylch/graphql';
import { Body } from './body.graphql.ts';
import { bodiesView } from './body.projection.ts';
import { bodyEntries } from './body.timeline.ts';
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

/** A board or group that meets, and its meetings, which live in its stream. */
export const bodyFeature: FeatureDefinition = {
  decider: body,
  things: [
    { category: 'body', projection: bodiesView, type: Body },
    { category: 'meeting', projection: meetingsView, type: Meeting },
  ],
  projections: [bodiesView, meetingsView],
  counters: [],
  entries: bodyEntries,
  commands: [
    EstablishBody,
    AgreeTermsOfReference,
    AppointMember,
    EndMembership,
    RecordMeeting,
    CloseBody,
    ReopenBody,
  ],
  upcasters: {},
};

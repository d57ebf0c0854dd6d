import { compact, type Decider, ensure, ensureCycle, ensureHappened, sortDay } from '@cylch/kernel';
import type { BodyDependencies, BodyState } from './body.state.ts';
import type { BodyEvent, BodyCommand } from './body.events.ts';
import {
  closedWords,
  ensureActive,
  ensureMeets,
  ensureOrder,
  ensurePartner,
  ensureTaker,
  expectedBefore,
} from './body.sound.ts';

type Decisions = Decider<BodyState, BodyCommand, BodyEvent, BodyDependencies>['decide'];

/**
 * What follows from each command about a body. Appointments and expected meetings may lie ahead;
 * the rest are happenings.
 */
export const decisions: Decisions = {
  EstablishBody: (data, state, { now, occurred, dependencies }) => {
    ensure(state.at === 'unestablished', 'ALREADY_EXISTS', { field: 'key', id: data.body });
    ensureCycle(data.cycle, dependencies.things);
    ensureHappened({
      occurred,
      now,
      field: data.established === undefined ? 'occurred' : 'established',
    });
    return [{ type: 'BodyEstablished', data }];
  },
  AgreeTermsOfReference: (data, state, { now, occurred, dependencies }) => {
    ensureCycle(data.cycle, dependencies.things);
    ensureActive(state, data.body, sortDay(occurred));
    ensureHappened({ occurred, now });
    const next = state.version + 1;
    ensure(data.version === undefined || data.version === next, 'BAD_USER_INPUT', {
      field: 'version',
      problem: 'NOT_NEXT',
      next: String(next),
    });
    return [{ type: 'TermsOfReferenceAgreed', data: { ...data, version: next } }];
  },
  AppointMember: (data, state, { occurred, dependencies }) => {
    const member = data.member ?? `member-${state.members.size + 1}`;
    ensureCycle(data.cycle, dependencies.things);
    ensure(!state.members.has(member), 'ALREADY_EXISTS', { field: 'key', id: member });
    ensurePartner(data.partner, dependencies.things, 'partner');
    ensureOrder(data.from, data.until);
    ensureActive(state, data.body, sortDay(data.from ?? occurred));
    return [{ type: 'MemberAppointed', data: { ...data, member } }];
  },
  EndMembership: (data, state, { dependencies }) => {
    ensureCycle(data.cycle, dependencies.things);
    ensure(state.members.has(data.member), 'NOT_FOUND', { field: 'member' });
    ensureOrder(state.members.get(data.member), data.until);
    return [{ type: 'MembershipEnded', data }];
  },
  RecordMeeting: ({ expected, ...data }, state, { now, dependencies }) => {
    ensureCycle(data.cycle, dependencies.things);
    ensureMeets(state, data.body, data);
    if (!expected) ensureHappened({ occurred: data.held, now, field: 'held' });
    const expectedAs = expectedBefore(state, data);
    return [
      {
        type: expected ? 'MeetingExpected' : 'MeetingHeld',
        data: { ...data, ...compact({ expectedAs }) },
      },
    ];
  },
  CloseBody: (data, state, { now, occurred, dependencies }) => {
    ensureCycle(data.cycle, dependencies.things);
    ensure(state.at === 'active', 'BODY_CLOSED', closedWords(state, data.body));
    ensureHappened({ occurred, now });
    const open = [...(dependencies.commitments ?? []), ...(dependencies.risks ?? [])];
    ensure(open.length === 0 || data.takenOverBy !== undefined, 'BAD_USER_INPUT', {
      field: 'takenOverBy',
      problem: 'REQUIRED',
    });
    ensureTaker(data, dependencies);
    return [{ type: 'BodyClosed', data }];
  },
  ReopenBody: (data, state, { now, occurred, dependencies }) => {
    ensureCycle(data.cycle, dependencies.things);
    ensure(state.at === 'closed' || state.final !== undefined, 'BAD_USER_INPUT', {
      field: 'body',
      problem: 'NOT_CLOSED',
    });
    ensureHappened({ occurred, now });
    return [{ type: 'BodyReopened', data }];
  },
};

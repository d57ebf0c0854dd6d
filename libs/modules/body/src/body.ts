import {
  compact,
  type CycleId,
  type Decider,
  isSecretariat,
  namedBy,
  type DependsOn,
  type PartnerId,
  partnerIn,
  presence,
  rowsOf,
  type StreamId,
} from '@cylch/kernel';
import { ownedCommitments, ownedRisks } from './body.asks.ts';
import { decisions } from './body.decisions.ts';
import type { BodyDependencies, BodyState } from './body.state.ts';
import type { BodyEvent, BodyCommand, Gathering, MeetingId } from './body.events.ts';

export type * from './body.state.ts';

const looksAt = ({
  cycle,
  partner,
}: Readonly<{ cycle?: CycleId; partner?: PartnerId }>): DependsOn<BodyDependencies> => ({
  things: { foldedBy: presence, streams: namedBy(cycle, partner) },
});
const officeIn = (id: StreamId | undefined): StreamId | undefined =>
  id?.startsWith('office-') === true ? id : undefined;
const bodiesIn = (id: StreamId | undefined): readonly StreamId[] =>
  namedBy(id).filter((one) => one.startsWith('body-'));

/**
 * The rules of a body: a board or group that meets, and not after its final meeting unless it is
 * opened again (L2¶1, L2¶9). Only the secretariat keeps it.
 */
export const body: Decider<BodyState, BodyCommand, BodyEvent, BodyDependencies> = {
  category: 'body',
  initial: {
    at: 'unestablished',
    version: 0,
    members: new Map(),
    held: new Set(),
    expected: new Map(),
  },
  creates: ['EstablishBody'],
  authorise: {
    EstablishBody: isSecretariat,
    AgreeTermsOfReference: isSecretariat,
    AppointMember: isSecretariat,
    EndMembership: isSecretariat,
    RecordMeeting: isSecretariat,
    CloseBody: isSecretariat,
    ReopenBody: isSecretariat,
  },
  dependsOn: {
    EstablishBody: looksAt,
    AgreeTermsOfReference: looksAt,
    AppointMember: looksAt,
    EndMembership: looksAt,
    RecordMeeting: looksAt,
    ReopenBody: looksAt,
    CloseBody: ({ body: owner, cycle, takenOverBy }) => ({
      things: {
        foldedBy: presence,
        streams: namedBy(cycle, partnerIn(takenOverBy), officeIn(takenOverBy)),
      },
      takers: { foldedBy: body, streams: bodiesIn(takenOverBy) },
      commitments: rowsOf(ownedCommitments, { owner, open: 1 }),
      risks: rowsOf(ownedRisks, { owner, open: 1 }),
    }),
  },
  decide: decisions,
  evolve: {
    BodyEstablished: (state) => ({ ...state, at: 'active' }),
    TermsOfReferenceAgreed: (state, { version }) => ({ ...state, version }),
    MemberAppointed: (state, { member, from }) => ({
      ...state,
      members: new Map(state.members).set(member, from),
    }),
    MembershipEnded: (state) => state,
    MeetingExpected: (state, { meeting, number, expectedAs }) => ({
      ...state,
      expected: without(state, expectedAs).set(meeting, number),
    }),
    MeetingHeld: (state, data) => ({
      ...state,
      expected: without(state, data.expectedAs),
      ...(data.number === undefined ? {} : { held: new Set(state.held).add(data.number) }),
      ...finalIn(data),
    }),
    BodyClosed: (state, _, { occurred }) => ({ ...state, at: 'closed', closed: occurred }),
    BodyReopened: ({ closed: _closed, final: _final, ...state }) => ({ ...state, at: 'active' }),
  },
};

function without(
  { expected }: BodyState,
  meeting: MeetingId | undefined,
): Map<MeetingId, number | undefined> {
  return new Map([...expected].filter(([one]) => one !== meeting));
}

const finalIn = ({ final, held, number }: Gathering): Pick<BodyState, 'final'> =>
  final ? { final: { held, ...compact({ number }) } } : {};

import { describe, it } from '@jest/globals';
import type { Actor, CycleId, Day, Edtf, PartnerId, StreamId } from '@cylch/kernel';
import { given } from '@cylch/kernel/spec';
import { body, type BodyDependencies } from './body.ts';
import type { BodyEvent, BodyId, BodyCommand, MeetingId } from './body.events.ts';

const board = { body: 'body-programme-board' as BodyId };
const powys = 'partner-W06000023' as PartnerId,
  year = 'cycle-2025-26' as CycleId;
const there = { there: true, audience: { visibility: 'PUBLIC', owners: [] } } as const;
const dependencies: BodyDependencies = {
  things: new Map<StreamId, typeof there>([
    [powys, there],
    [year, there],
  ]),
};
const summary = { en: { plain: 'Advises on coherence' } };
const founded = {
  ...board,
  key: 'programme-board',
  name: { cy: 'Bwrdd y Rhaglen', en: 'Programme Board' },
};
const established: BodyEvent = { type: 'BodyEstablished', data: founded };
const establish: BodyCommand = { type: 'EstablishBody', data: founded };
const agree = (more: object = {}): BodyCommand => ({
  type: 'AgreeTermsOfReference',
  data: { ...board, summary, ...more },
});
const agreed = (version: number): BodyEvent => ({
  type: 'TermsOfReferenceAgreed',
  data: { ...board, summary, version },
});
const person = { name: { plain: 'Kirsty Williams CBE' } };
const appoint = (more: object = {}): BodyCommand => ({
  type: 'AppointMember',
  data: { ...board, ...person, ...more },
});
const appointed = (member: string, more: object = {}): BodyEvent => ({
  type: 'MemberAppointed',
  data: { ...board, ...person, member, ...more },
});
const end = (member: string, until: string): BodyCommand => ({
  type: 'EndMembership',
  data: { ...board, member, until: until as Edtf },
});
const closed: BodyEvent & { occurred: Edtf } = {
  type: 'BodyClosed',
  data: board,
  occurred: '2025-11-03' as Edtf,
};

describe('A body', () => {
  it('is established by the secretariat', () => {
    given(body).when(establish, { dependencies }).then(established);
  });
  it.each(['PARTNER', 'EVALUATOR', 'ANALYST'] as const)('is not kept by the role %s', (role) => {
    const actor: Actor = { sub: 'someone', role };
    given(body).when(establish, { dependencies, actor }).refused('FORBIDDEN');
    given(body, established).when(agree(), { dependencies, actor }).refused('FORBIDDEN');
  });
  it('is established once', () => {
    given(body, established).when(establish, { dependencies }).refused('ALREADY_EXISTS');
  });
  it('cannot have been established in the future', () => {
    given(body)
      .when(establish, { dependencies, occurred: '2027' as Edtf })
      .refused('BAD_USER_INPUT');
  });
  it('keeps the cycle it is told in', () => {
    given(body)
      .when({ type: 'EstablishBody', data: { ...founded, cycle: year } }, { dependencies })
      .then({ type: 'BodyEstablished', data: { ...founded, cycle: year } });
  });
  const meet: BodyCommand = {
    type: 'RecordMeeting',
    data: {
      ...board,
      meeting: 'meeting-1' as MeetingId,
      held: '2025-10-01' as Edtf,
      topics: [],
      final: false,
      expected: false,
    },
  };
  it.each<readonly [BodyCommand, ...BodyEvent[]]>([
    [establish],
    [agree(), established],
    [appoint(), established],
    [end('chair', '2026-01'), established, appointed('chair')],
    [meet, established],
    [{ type: 'CloseBody', data: board }, established],
    [{ type: 'ReopenBody', data: board }, established, closed],
  ])('is told in a cycle that there is: $type', (command, ...past) => {
    given(body, ...past)
      .when(
        { ...command, data: { ...command.data, cycle: 'cycle-1999-00' as CycleId } } as BodyCommand,
        {
          dependencies,
        },
      )
      .refused('UNKNOWN_CYCLE');
  });
  it('says which of its days lies in the future', () => {
    given(body)
      .when(
        { type: 'EstablishBody', data: { ...founded, established: '2027' as Edtf } },
        { dependencies, occurred: '2027' as Edtf },
      )
      .refused('BAD_USER_INPUT', { field: 'established' });
    given(body)
      .when(establish, { dependencies, occurred: '2027' as Edtf })
      .refused('BAD_USER_INPUT', { field: 'occurred' });
  });
});

describe('Terms of reference', () => {
  it('count up by themselves', () => {
    given(body, established).when(agree(), { dependencies }).then(agreed(1));
    given(body, established, agreed(1)).when(agree(), { dependencies }).then(agreed(2));
  });
  it('may be given the next number, and no other', () => {
    given(body, established, agreed(1))
      .when(agree({ version: 2 }), { dependencies })
      .then(agreed(2));
    for (const version of [1, 3])
      given(body, established, agreed(1))
        .when(agree({ version }), { dependencies })
        .refused('BAD_USER_INPUT');
  });
  it('cannot have been agreed in the future', () => {
    given(body, established)
      .when(agree(), { dependencies, occurred: '2027' as Edtf })
      .refused('BAD_USER_INPUT');
  });
  it('are not agreed from the day on which the body was closed', () => {
    given(body, established, closed)
      .when(agree(), { dependencies, occurred: '2025-11-03' as Edtf })
      .refused('BODY_CLOSED');
    given(body, established, closed)
      .when(agree(), { dependencies, occurred: '2025-11-02' as Edtf })
      .then(agreed(1));
  });
  it('are of a body that there is', () => {
    given(body).when(agree(), { dependencies }).refused('NOT_FOUND');
  });
});

describe('A membership', () => {
  it('takes the key that it is given, or the next number', () => {
    given(body, established)
      .when(appoint({ member: 'chair' }), { dependencies })
      .then(appointed('chair'));
    given(body, established, appointed('chair'))
      .when(appoint(), { dependencies })
      .then(appointed('member-2'));
  });
  it('has a key of its own', () => {
    given(body, established, appointed('chair'))
      .when(appoint({ member: 'chair' }), { dependencies })
      .refused('ALREADY_EXISTS');
  });
  it('may begin in the future', () => {
    given(body, established)
      .when(appoint({ from: '2026-09' }), { dependencies, occurred: '2026-09' as Edtf })
      .then(appointed('member-1', { from: '2026-09' }));
  });
  it('comes from a partner that has joined, if from any', () => {
    given(body, established)
      .when(appoint({ partner: powys }), { dependencies })
      .then(appointed('member-1', { partner: powys }));
    given(body, established)
      .when(appoint({ partner: 'partner-nobody' }), { dependencies })
      .refused('UNKNOWN_PARTNER');
  });
  it('does not end before it begins', () => {
    given(body, established)
      .when(appoint({ from: '2025-09-02', until: '2025-09-01' }), { dependencies })
      .refused('BAD_USER_INPUT');
    given(body, established, appointed('chair', { from: '2025-09-02' }))
      .when(end('chair', '2025-09-01'), { dependencies })
      .refused('BAD_USER_INPUT');
  });
  it('may end on the day on which it begins', () => {
    given(body, established)
      .when(appoint({ from: '2025-09-02', until: '2025-09-02' }), { dependencies })
      .then(appointed('member-1', { from: '2025-09-02', until: '2025-09-02' }));
  });
  it('may end in the month or year in which it begins, where that is all that is known', () => {
    given(body, established)
      .when(appoint({ from: '2025-09-02', until: '2025' }), { dependencies })
      .then(appointed('member-1', { from: '2025-09-02', until: '2025' }));
  });
  it('ends on a day', () => {
    given(body, established, appointed('chair'))
      .when(end('chair', '2026-01'), { dependencies })
      .then({
        type: 'MembershipEnded',
        data: { ...board, member: 'chair', until: '2026-01' as Edtf },
      });
  });
  it('ends only where there is one', () => {
    given(body, established).when(end('chair', '2026-01'), { dependencies }).refused('NOT_FOUND');
  });
  it('does not begin in a body that was closed', () => {
    given(body, established, closed)
      .when(appoint({ from: '2025-12' as Day }), { dependencies })
      .refused('BODY_CLOSED');
    given(body, established, closed).when(appoint(), { dependencies }).refused('BODY_CLOSED');
  });
});

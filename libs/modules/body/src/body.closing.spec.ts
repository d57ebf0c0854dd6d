import { describe, expect, it } from '@jest/globals';
import { compact, type Edtf, fold, type PartnerId, type StreamId } from '@cylch/kernel';
import { given } from '@cylch/kernel/spec';
import { body, type BodyDependencies, type BodyState } from './body.ts';
import type { BodyEvent, BodyId, BodyCommand, MeetingId } from './body.events.ts';

const board = { body: 'body-programme-board' as BodyId };
const dysgu = 'partner-dysgu' as PartnerId,
  group = 'body-coherence-group' as BodyId;
const established: BodyEvent = {
  type: 'BodyEstablished',
  data: { ...board, key: 'programme-board', name: { en: 'Programme Board' } },
};
const active: BodyState = fold(body, [established]);
const dependencies: BodyDependencies = {
  things: new Map([[dysgu, { there: true, audience: { visibility: 'PUBLIC', owners: [] } }]]),
  takers: new Map<StreamId, BodyState>([
    [group, active],
    [board.body, active],
  ]),
  commitments: [],
  risks: [],
};
const found = [{ key: 'commitment-1', row: {} }];
const close = (takenOverBy?: StreamId): BodyCommand => ({
  type: 'CloseBody',
  data: { ...board, ...compact({ takenOverBy }) },
});
const closed = (takenOverBy?: StreamId): BodyEvent => ({
  type: 'BodyClosed',
  data: { ...board, ...compact({ takenOverBy }) },
});
const ended: BodyEvent & { occurred: Edtf } = {
  type: 'BodyClosed',
  data: board,
  occurred: '2025-11-03' as Edtf,
};
const reopen: BodyCommand = { type: 'ReopenBody', data: board };
const reopened: BodyEvent = { type: 'BodyReopened', data: board };

describe('Closing a body', () => {
  it('needs nobody to take over where nothing is open', () => {
    given(body, established).when(close(), { dependencies }).then(closed());
  });
  it.each([
    ['commitments', { commitments: found }],
    ['risks', { risks: found }],
  ])('needs someone to take over open %s', (_, open) => {
    given(body, established)
      .when(close(), { dependencies: { ...dependencies, ...open } })
      .refused('BAD_USER_INPUT');
    given(body, established)
      .when(close(dysgu), { dependencies: { ...dependencies, ...open } })
      .then(closed(dysgu));
  });
  it('looks for what is open of this body', () => {
    expect(body.dependsOn.CloseBody({ ...board, takenOverBy: group }, active)).toMatchObject({
      commitments: { view: 'commitments', where: { owner: 'body-programme-board', open: 1 } },
      risks: { view: 'risks', where: { owner: 'body-programme-board', open: 1 } },
      takers: { streams: [group] },
      things: { streams: [] },
    });
    expect(body.dependsOn.CloseBody({ ...board, takenOverBy: dysgu }, active)).toMatchObject({
      takers: { streams: [] },
      things: { streams: [dysgu] },
    });
  });
  it('hands over to a partner that has joined', () => {
    given(body, established)
      .when(close('partner-nobody' as StreamId), { dependencies })
      .refused('UNKNOWN_PARTNER');
  });
  it('hands over to an office that there is', () => {
    const office = 'office-senior-responsible-officer' as StreamId;
    const there = {
      ...dependencies,
      things: new Map([
        ...dependencies.things,
        [office, { there: true, audience: { visibility: 'PUBLIC', owners: [] } } as const],
      ]),
    };
    given(body, established).when(close(office), { dependencies: there }).then(closed(office));
    given(body, established)
      .when(close(office), { dependencies })
      .refused('NOT_FOUND', { field: 'takenOverBy' });
  });
  it('hands over to another body that goes on', () => {
    given(body, established).when(close(group), { dependencies }).then(closed(group));
    given(body, established).when(close(board.body), { dependencies }).refused('BODY_CLOSED');
    given(body, established)
      .when(close(group), {
        dependencies: {
          ...dependencies,
          takers: new Map([[group, fold(body, [established, ended])]]),
        },
      })
      .refused('BODY_CLOSED');
    given(body, established)
      .when(close(group), {
        dependencies: { ...dependencies, takers: new Map([[group, body.initial]]) },
      })
      .refused('UNKNOWN_BODY');
  });
  it('happens once', () => {
    given(body, established, ended).when(close(), { dependencies }).refused('BODY_CLOSED');
  });
  it('cannot have happened in the future', () => {
    given(body, established)
      .when(close(), { dependencies, occurred: '2026-07' as Edtf })
      .refused('BAD_USER_INPUT');
  });
});

describe('Reopening a body', () => {
  it('lets it go on after it was closed', () => {
    given(body, established, ended).when(reopen, { dependencies }).then(reopened);
    given(body, established, ended, reopened).when(close(), { dependencies }).then(closed());
  });
  it('lets it go on after its final meeting', () => {
    const final: BodyEvent = {
      type: 'MeetingHeld',
      data: {
        ...board,
        meeting: 'meeting-nine' as MeetingId,
        held: '2025-10-21' as Edtf,
        topics: [],
        final: true,
      },
    };
    given(body, established, final).when(reopen, { dependencies }).then(reopened);
  });
  it('is not for one that goes on', () => {
    given(body, established).when(reopen, { dependencies }).refused('BAD_USER_INPUT');
    given(body, established, ended, reopened)
      .when(reopen, { dependencies })
      .refused('BAD_USER_INPUT');
  });
  it('cannot have happened in the future', () => {
    given(body, established, ended)
      .when(reopen, { dependencies, occurred: '2026-07' as Edtf })
      .refused('BAD_USER_INPUT');
  });
});

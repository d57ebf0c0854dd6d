import { describe, expect, it } from '@jest/globals';
import { type Edtf, fold, Refusal } from '@cylch/kernel';
import { given } from '@cylch/kernel/spec';
import { body, type BodyDependencies } from './body.ts';
import type { BodyEvent, BodyId, BodyCommand, MeetingId } from './body.events.ts';
import { ensureMeets } from './body.sound.ts';

const board = { body: 'body-programme-board' as BodyId };
const dependencies: BodyDependencies = { things: new Map() };
const established: BodyEvent = {
  type: 'BodyEstablished',
  data: { ...board, key: 'programme-board', name: { en: 'Programme Board' } },
};
const meeting = (id: string): MeetingId => `meeting-${id}` as MeetingId;
const date = (text: string): Edtf => text as Edtf;
const topics = [{ en: { plain: 'Theory of change' } }];
const ninth = {
  ...board,
  meeting: meeting('nine'),
  number: 9,
  held: date('2025-10-21'),
  topics,
  final: true,
};
const tenth = {
  ...board,
  meeting: meeting('ten'),
  number: 10,
  held: date('2026-02-01'),
  topics,
  final: false,
};
const eighth = {
  ...board,
  meeting: meeting('eight'),
  number: 8,
  held: date('2025-07-14'),
  topics,
  final: false,
};
const record = (data: typeof ninth, expected = false): BodyCommand => ({
  type: 'RecordMeeting',
  data: { ...data, expected },
});
const held = (data: typeof ninth): BodyEvent => ({ type: 'MeetingHeld', data });
const closed: BodyEvent & { occurred: Edtf } = {
  type: 'BodyClosed',
  data: board,
  occurred: date('2025-11-03'),
};
const reopened: BodyEvent = { type: 'BodyReopened', data: board };

describe('A meeting', () => {
  it('is held, with what it was about', () => {
    given(body, established).when(record(ninth), { dependencies }).then(held(ninth));
  });
  it('of a number already held is refused', () => {
    given(body, established, held(eighth))
      .when(record({ ...tenth, number: 8 }), { dependencies })
      .refused('ALREADY_EXISTS');
    given(body, established, held(eighth))
      .when(record({ ...tenth, number: 8 }, true), { dependencies })
      .refused('ALREADY_EXISTS');
  });
  it('needs no number', () => {
    const { number: _, ...unnumbered } = eighth;
    given(body, established, held(eighth))
      .when({ type: 'RecordMeeting', data: { ...unnumbered, expected: false } }, { dependencies })
      .then({ type: 'MeetingHeld', data: unnumbered });
  });
  it('cannot have been held in the future', () => {
    given(body, established)
      .when(record({ ...eighth, held: date('2026-09-01') }), { dependencies })
      .refused('BAD_USER_INPUT');
  });
});

describe('An expected meeting', () => {
  const autumn = { ...tenth, held: date('2026-10') };
  const expected: BodyEvent = { type: 'MeetingExpected', data: autumn };
  it('may lie in the future', () => {
    given(body, established).when(record(autumn, true), { dependencies }).then(expected);
  });
  it('gives its place to the one held under its number', () => {
    const came = { ...tenth, meeting: meeting('came'), held: date('2026-06-01') };
    given(body, established, expected)
      .when(record(came), { dependencies })
      .then(held({ ...came, expectedAs: autumn.meeting } as never));
  });
  it('gives its place to the one that names it, once', () => {
    const came = {
      ...eighth,
      meeting: meeting('came'),
      held: date('2026-06-01'),
      expectedAs: autumn.meeting,
    };
    given(body, established, expected).when(record(came), { dependencies }).then(held(came));
    given(body, established, expected, held(came))
      .when(record({ ...came, number: 11 }), { dependencies })
      .refused('NOT_FOUND');
  });
  it('is expected on another day under its number', () => {
    const later = { ...autumn, meeting: meeting('later'), held: date('2026-11') };
    given(body, established, expected)
      .when(record(later, true), { dependencies })
      .then({ type: 'MeetingExpected', data: { ...later, expectedAs: autumn.meeting } });
  });
  it('ends nothing, though it is to be the final one', () => {
    given(body, established, { type: 'MeetingExpected', data: { ...autumn, final: true } })
      .when(record(eighth), { dependencies })
      .then(held(eighth));
  });
});

describe('After the final meeting', () => {
  it('none is held, nor expected', () => {
    given(body, established, held(ninth))
      .when(record(tenth), { dependencies })
      .refused('BODY_CLOSED');
    given(body, established, held(ninth))
      .when(record({ ...tenth, held: date('2026-12-01') }, true), { dependencies })
      .refused('BODY_CLOSED');
    given(body, established, held(ninth))
      .when(record({ ...tenth, held: ninth.held }), { dependencies })
      .refused('BODY_CLOSED');
  });
  it('the refusal names the body and that meeting', () => {
    const state = fold(body, [established, held(ninth)]);
    try {
      ensureMeets(state, board.body, tenth);
    } catch (problem) {
      expect((problem as Refusal).values).toEqual({
        field: 'body',
        body: 'body-programme-board',
        final: '9 (2025-10-21)',
      });
    }
    expect.assertions(1);
  });
  it('an earlier one that becomes known is recorded', () => {
    given(body, established, held(ninth)).when(record(eighth), { dependencies }).then(held(eighth));
  });
  it('another is held once the body is reopened', () => {
    given(body, established, held(ninth), reopened)
      .when(record(tenth), { dependencies })
      .then(held(tenth));
  });
});

describe('A closed body', () => {
  it('does not meet from the day it was closed', () => {
    given(body, established, closed).when(record(tenth), { dependencies }).refused('BODY_CLOSED');
    given(body, established, closed)
      .when(record({ ...tenth, held: date('2025-11-03') }), { dependencies })
      .refused('BODY_CLOSED');
  });
  it('met before', () => {
    given(body, established, closed).when(record(eighth), { dependencies }).then(held(eighth));
  });
  it('meets once it is reopened', () => {
    given(body, established, closed, reopened)
      .when(record(tenth), { dependencies })
      .then(held(tenth));
  });
});

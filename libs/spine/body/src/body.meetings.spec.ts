import { describe, expect, it } from '@jest/globals';
import { type Edtf, fold, Refusal } from '@cylch/kernel';
import { given } from '@cylch/kernel/spec';
import { body, type BodyKnown } from './body.ts';
import type { BodyFact, BodyId, BodyWish, MeetingId } from './body.facts.ts';
import { ensureMeets } from './body.sound.ts';

const board = { body: 'body-programme-board' as BodyId };
const known: BodyKnown = { things: new Map() };
const established: BodyFact = {
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
const record = (data: typeof ninth, expected = false): BodyWish => ({
  type: 'RecordMeeting',
  data: { ...data, expected },
});
const held = (data: typeof ninth): BodyFact => ({ type: 'MeetingHeld', data });
const closed: BodyFact & { occurred: Edtf } = {
  type: 'BodyClosed',
  data: board,
  occurred: date('2025-11-03'),
};
const reopened: BodyFact = { type: 'BodyReopened', data: board };

describe('A meeting', () => {
  it('is held, with what it was about', () => {
    given(body, established).when(record(ninth), { known }).then(held(ninth));
  });
  it('of a number already held is refused', () => {
    given(body, established, held(eighth))
      .when(record({ ...tenth, number: 8 }), { known })
      .refused('ALREADY_EXISTS');
    given(body, established, held(eighth))
      .when(record({ ...tenth, number: 8 }, true), { known })
      .refused('ALREADY_EXISTS');
  });
  it('needs no number', () => {
    const { number: _, ...unnumbered } = eighth;
    given(body, established, held(eighth))
      .when({ type: 'RecordMeeting', data: { ...unnumbered, expected: false } }, { known })
      .then({ type: 'MeetingHeld', data: unnumbered });
  });
  it('cannot have been held in the future', () => {
    given(body, established)
      .when(record({ ...eighth, held: date('2026-09-01') }), { known })
      .refused('BAD_USER_INPUT');
  });
});

describe('An expected meeting', () => {
  const autumn = { ...tenth, held: date('2026-10') };
  const expected: BodyFact = { type: 'MeetingExpected', data: autumn };
  it('may lie in the future', () => {
    given(body, established).when(record(autumn, true), { known }).then(expected);
  });
  it('gives its place to the one held under its number', () => {
    const came = { ...tenth, meeting: meeting('came'), held: date('2026-06-01') };
    given(body, established, expected)
      .when(record(came), { known })
      .then(held({ ...came, expectedAs: autumn.meeting } as never));
  });
  it('gives its place to the one that names it, once', () => {
    const came = {
      ...eighth,
      meeting: meeting('came'),
      held: date('2026-06-01'),
      expectedAs: autumn.meeting,
    };
    given(body, established, expected).when(record(came), { known }).then(held(came));
    given(body, established, expected, held(came))
      .when(record({ ...came, number: 11 }), { known })
      .refused('NOT_FOUND');
  });
  it('is expected on another day under its number', () => {
    const later = { ...autumn, meeting: meeting('later'), held: date('2026-11') };
    given(body, established, expected)
      .when(record(later, true), { known })
      .then({ type: 'MeetingExpected', data: { ...later, expectedAs: autumn.meeting } });
  });
  it('ends nothing, though it is to be the final one', () => {
    given(body, established, { type: 'MeetingExpected', data: { ...autumn, final: true } })
      .when(record(eighth), { known })
      .then(held(eighth));
  });
});

describe('After the final meeting', () => {
  it('none is held, nor expected', () => {
    given(body, established, held(ninth)).when(record(tenth), { known }).refused('BODY_CLOSED');
    given(body, established, held(ninth))
      .when(record({ ...tenth, held: date('2026-12-01') }, true), { known })
      .refused('BODY_CLOSED');
    given(body, established, held(ninth))
      .when(record({ ...tenth, held: ninth.held }), { known })
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
    given(body, established, held(ninth)).when(record(eighth), { known }).then(held(eighth));
  });
  it('another is held once the body is reopened', () => {
    given(body, established, held(ninth), reopened)
      .when(record(tenth), { known })
      .then(held(tenth));
  });
});

describe('A closed body', () => {
  it('does not meet from the day it was closed', () => {
    given(body, established, closed).when(record(tenth), { known }).refused('BODY_CLOSED');
    given(body, established, closed)
      .when(record({ ...tenth, held: date('2025-11-03') }), { known })
      .refused('BODY_CLOSED');
  });
  it('met before', () => {
    given(body, established, closed).when(record(eighth), { known }).then(held(eighth));
  });
  it('meets once it is reopened', () => {
    given(body, established, closed, reopened).when(record(tenth), { known }).then(held(tenth));
  });
});

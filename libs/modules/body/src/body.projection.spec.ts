import { describe, expect, it } from '@jest/globals';
import type { Day, Edtf, PartnerId } from '@cylch/kernel';
import type { EventOf, Projection } from '@cylch/read-models';
import type { BodyEvent, BodyId, MeetingId } from './body.events.ts';
import { bodiesView, type BodyRow } from './body.projection.ts';
import { closedIn, membersOn, stateOn, termsOn } from './in-force.ts';
import { type MeetingRow, meetingsView } from './meeting.projection.ts';

const board = { body: 'body-programme-board' as BodyId };
const day = (text: string): Day => text as Day;
const date = (text: string): Edtf => text as Edtf;
type Happened = Readonly<{ event: BodyEvent; occurred: string }>;
const happened = ({ event, occurred }: Happened): EventOf<BodyEvent> =>
  ({ ...event, occurred: date(occurred), stream: board.body }) as unknown as EventOf<BodyEvent>;
const text = { en: { key: 'body-programme-board', sealed: 'v1.x' } };
const founded: BodyEvent = {
  type: 'BodyEstablished',
  data: {
    ...board,
    key: 'programme-board',
    name: { en: 'Programme Board' },
    established: date('2024-01'),
  },
};
const started = happened({ event: founded, occurred: '2024-01' });

type Fold<R> = (row: R | undefined, event: EventOf<BodyEvent>, key: string) => R | null;
const rowsAfter = <R extends object>(
  { on, keys }: Projection<R, BodyEvent>,
  events: readonly EventOf<BodyEvent>[],
): ReadonlyMap<string, R> => {
  const rows = new Map<string, R>();
  for (const event of events) {
    for (const key of keys?.(event) ?? [event.stream]) {
      const row = (on as Readonly<Record<string, Fold<R>>>)[event.type]?.(
        rows.get(key),
        event,
        key,
      );
      if (row === null) rows.delete(key);
      else if (row !== undefined) rows.set(key, row);
    }
  }
  return rows;
};
const bodyAfter = (...events: readonly Happened[]): BodyRow => {
  const row = rowsAfter(bodiesView, [started, ...events.map(happened)]).get(board.body);
  if (row === undefined) throw new Error('there is no row');
  return row;
};
const closing = (occurred: string): Happened => ({
  event: { type: 'BodyClosed', data: board },
  occurred,
});
const reopening = (occurred: string): Happened => ({
  event: { type: 'BodyReopened', data: board },
  occurred,
});

describe('The row of a body', () => {
  it('holds what it was established as', () => {
    expect(bodyAfter()).toEqual({
      key: 'programme-board',
      name: { en: 'Programme Board' },
      established: '2024-01',
      closings: [],
      terms: [],
      members: [],
    });
    expect(bodiesView.columns(bodyAfter())).toEqual({ key: 'programme-board' });
  });
  it('is active from its first day until it is closed, and again once reopened', () => {
    const row = bodyAfter(closing('2025-11-03'), reopening('2026-02-01'));
    const states = [
      '2023-12-31',
      '2024-01-01',
      '2025-11-02',
      '2025-11-03',
      '2026-01-31',
      '2026-02-01',
    ].map((on) => stateOn(row, day(on)));
    expect(states).toEqual(['CLOSED', 'ACTIVE', 'ACTIVE', 'CLOSED', 'CLOSED', 'ACTIVE']);
    expect(closedIn(row)).toBeUndefined();
  });
  it('says when it was closed, the newest time', () => {
    expect(
      closedIn(bodyAfter(closing('2025-11-03'), reopening('2026-02-01'), closing('2026-05'))),
    ).toBe('2026-05');
  });
  it('is active at any time before it is closed where nobody knows since when it is there', () => {
    const { established: _, ...unknown } = bodyAfter();
    expect(stateOn(unknown, day('1999-01-01'))).toBe('ACTIVE');
  });
});

describe('Terms of reference', () => {
  const agreed = (version: number, occurred: string): Happened => ({
    event: { type: 'TermsOfReferenceAgreed', data: { ...board, version, summary: text } },
    occurred,
  });
  it('are those agreed last on or before the day', () => {
    const row = bodyAfter(agreed(1, '2024-11-11'), agreed(2, '2025-04'));
    const versions = ['2024-11-10', '2024-11-11', '2025-03-31', '2025-04-01'].map(
      (on) => termsOn(row, day(on))?.version,
    );
    expect(versions).toEqual([undefined, 1, 1, 2]);
    expect(termsOn(row, day('2025-01-01'))).toEqual({
      version: 1,
      agreed: '2024-11-11',
      summary: text,
    });
  });
});

describe('Members', () => {
  const appointed = (member: string, more: object = {}): Happened => ({
    event: { type: 'MemberAppointed', data: { ...board, member, name: text.en, ...more } },
    occurred: '2024-11-11',
  });
  const membersOf = (row: BodyRow, on: string): readonly string[] =>
    membersOn(row, day(on)).map(({ member }) => member);
  it('are in it from the earliest day of their start to the latest of their end', () => {
    const row = bodyAfter(appointed('chair', { from: '2024-11', until: '2025-10' }));
    expect(
      ['2024-10-31', '2024-11-01', '2025-10-31', '2025-11-01'].map(
        (on) => membersOf(row, on).length,
      ),
    ).toEqual([0, 1, 1, 0]);
  });
  it.each([
    ['2024-0X-31', '2025/', ['2024-01-30', '2024-01-31', '9999-12-31'], [0, 1, 1]],
    ['/2024-11', '2025-0X-31', ['0001-01-01', '2025-08-31', '2025-09-01'], [1, 1, 0]],
    ['2024-11/..', '2025-02-XX', ['2024-10-31', '2025-02-28', '2025-03-01'], [0, 1, 0]],
  ])('are in it as far as %s and %s may reach', (from, until, days, counts) => {
    const row = bodyAfter(appointed('chair', { from, until }));
    expect(days.map((on) => membersOf(row, on).length)).toEqual(counts);
  });
  it('are in it always where no days are known', () => {
    expect(membersOf(bodyAfter(appointed('chair')), '1999-01-01')).toEqual(['chair']);
  });
  it('leave it after their last day', () => {
    const row = bodyAfter(appointed('chair'), appointed('member-2'), {
      event: {
        type: 'MembershipEnded',
        data: { ...board, member: 'chair', until: date('2025-11-03') },
      },
      occurred: '2025-11-03',
    });
    expect(membersOf(row, '2025-11-03')).toEqual(['chair', 'member-2']);
    expect(membersOf(row, '2025-11-04')).toEqual(['member-2']);
  });
  it('keep who they are', () => {
    const partner = 'partner-dysgu' as PartnerId;
    expect(
      bodyAfter(appointed('chair', { partner, role: text, cycle: 'cycle-2024-25' })).members,
    ).toEqual([{ member: 'chair', name: text.en, partner, role: text }]);
  });
});

describe('The rows of meetings', () => {
  const gathering = { ...board, number: 9, topics: [text], final: true };
  const expected: Happened = {
    event: {
      type: 'MeetingExpected',
      data: { ...gathering, meeting: 'meeting-a' as MeetingId, held: date('2025-10') },
    },
    occurred: '2025-10',
  };
  const held: Happened = {
    event: {
      type: 'MeetingHeld',
      data: {
        ...gathering,
        meeting: 'meeting-b' as MeetingId,
        held: date('2025-10-21'),
        expectedAs: 'meeting-a' as MeetingId,
      },
    },
    occurred: '2025-10-21',
  };
  const meetingsAfter = (...events: readonly Happened[]): ReadonlyMap<string, MeetingRow> =>
    rowsAfter(meetingsView, [started, ...events.map(happened)]);
  it('stand under ids of their own', () => {
    expect([...meetingsAfter(expected)]).toEqual([
      ['meeting-a', { ...gathering, meeting: 'meeting-a', held: '2025-10', expected: true }],
    ]);
  });
  it('lose the expected one when it is held', () => {
    expect([...meetingsAfter(expected, held)]).toEqual([
      ['meeting-b', { ...gathering, meeting: 'meeting-b', held: '2025-10-21', expected: false }],
    ]);
  });
  it('are found by their ids, their body and their earliest day', () => {
    const [row] = meetingsAfter(expected).values();
    expect(row && meetingsView.columns(row)).toEqual({
      meeting: 'meeting-a',
      body: 'body-programme-board',
      expected: 1,
      day: '2025-10-01',
    });
  });
});

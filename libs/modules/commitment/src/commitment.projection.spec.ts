import { describe, expect, it } from '@jest/globals';
import type { Edtf } from '@cylch/kernel';
import type { EventOf } from '@cylch/read-models';
import { asked } from './commitment.filter.ts';
import type { CommitmentEvent } from './commitment.events.ts';
import { type CommitmentRow, commitmentsView, stateOf } from './commitment.projection.ts';
import {
  blocked,
  board,
  budget,
  carried,
  dropped,
  kept,
  made,
  milestone,
  next,
  place,
  powys,
  sealed,
  unblocked,
  year,
} from './spec-kit.ts';

type Fold = (
  row: CommitmentRow | undefined,
  event: EventOf<CommitmentEvent>,
  key: string,
) => CommitmentRow | null;
const rowAfter = (...events: readonly CommitmentEvent[]): CommitmentRow => {
  const on = commitmentsView.on as Readonly<Record<string, Fold>>;
  const row = events.reduce<CommitmentRow | null>(
    (before, event) =>
      on[event.type]?.(
        before ?? undefined,
        { ...event, occurred: '2026-06-09' as Edtf } as EventOf<CommitmentEvent>,
        'commitment-1',
      ) ?? null,
    null,
  );
  if (row === null) throw new Error('there is no row');
  return row;
};
const due = (text: string): CommitmentEvent => made({ due: text as Edtf });

describe('The row of a commitment', () => {
  it('holds what was agreed', () => {
    expect(rowAfter(made({ agreedAt: board }))).toEqual({
      cycle: year,
      owner: powys,
      about: ['numeracy'],
      text: { en: sealed('meet twice') },
      agreedAt: board,
      blockedBy: [],
      occurred: '2026-06-09',
    });
  });
  it('holds what one that was carried forward waits for, and where it came from', () => {
    expect(rowAfter(made({ blockedBy: [budget], carriedFrom: milestone }))).toMatchObject({
      blockedBy: [budget],
      carriedFrom: milestone,
    });
  });
  it('is found by its cycle, its owner, what it waits for and what it is about', () => {
    expect(commitmentsView.columns(rowAfter(due('2026-07'), blocked(budget)))).toEqual({
      cycle: year,
      owner: powys,
      state: 'BLOCKED',
      open: 1,
      blockedBy: [budget],
      about: ['numeracy'],
      due: '2026-07-31',
    });
  });
  it('has another owner from the day it was handed over', () => {
    const row = rowAfter(made(), {
      type: 'CommitmentReassigned',
      data: { cycle: year, about: ['numeracy'], owner: board, before: powys },
    });
    expect(commitmentsView.columns(row)).toMatchObject({ owner: board });
  });
  it('belongs to no one where no one promised it', () => {
    const { owner: _owner, partner: _partner, ...free } = place;
    expect(commitmentsView.columns(rowAfter({ type: 'CommitmentMade', data: free }))).toMatchObject(
      { owner: '' },
    );
  });
});

describe('The state of a commitment', () => {
  it.each<readonly [string, number, readonly CommitmentEvent[]]>([
    ['OPEN', 1, []],
    ['BLOCKED', 1, [blocked(budget, milestone), unblocked(budget)]],
    ['OPEN', 1, [blocked(budget), unblocked(budget)]],
    ['KEPT', 0, [blocked(budget), kept]],
    ['DROPPED', 0, [dropped]],
    ['CARRIED_FORWARD', 0, [carried]],
  ])('is %s, counted as open: %s', (state, open, events) => {
    const row = rowAfter(made(), ...events);
    expect([stateOf(row), commitmentsView.columns(row)['open']]).toEqual([state, open]);
  });
  it('tells into which cycle it was carried', () => {
    expect(rowAfter(made(), carried).into).toBe(next);
  });
});

describe('The day on which a commitment is due', () => {
  it.each([
    ['2026-22', '2026-08-31'],
    ['../2025-04', '2025-04-30'],
    ['2026-07-20', '2026-07-20'],
    ['2025-04/..', '9999-12-31'],
    ['2025-04/', '9999-12-31'],
    ['/2025-04', '2025-04-30'],
    ['2025-0X-31', '2025-08-31'],
    ['19XX-02-29', '1996-02-29'],
  ])('of %s, it is its latest: %s', (text, day) => {
    expect(commitmentsView.columns(rowAfter(due(text)))['due']).toBe(day);
  });
  it('comes after all others where there is none', () => {
    expect(commitmentsView.columns(rowAfter(made()))['due']).toBe('9999-12-31');
  });
  it('is the one that it was deferred to', () => {
    const deferred: CommitmentEvent = {
      type: 'CommitmentDeferred',
      data: { ...place, due: '2026-09-01' as Edtf },
    };
    expect(commitmentsView.columns(rowAfter(due('2026-07'), deferred))['due']).toBe('2026-09-01');
  });
});

describe('A filter of commitments', () => {
  it('asks for all that is named', () => {
    expect(
      asked({ cycle: year, owner: powys, states: ['OPEN', 'BLOCKED'], about: ['numeracy'] }),
    ).toEqual({ cycle: year, owner: powys, state: ['OPEN', 'BLOCKED'], about: ['numeracy'] });
  });
  it('asks for open ones alone where it asks whether they are overdue', () => {
    expect([asked({ overdue: true }), asked({ overdue: false }), asked({})]).toEqual([
      { open: 1 },
      { open: 1 },
      {},
    ]);
  });
});

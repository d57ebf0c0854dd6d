import { describe, expect, it } from '@jest/globals';
import type { Edtf, Position, StreamId } from '@cylch/kernel';
import type { EventOf } from '@cylch/read-models';
import { type RiskRow, risksView } from './risk.projection.ts';
import { riskEntries } from './risk.timeline.ts';
import type { RiskEvent } from './risk.ts';

const board = 'body-programme-board' as StreamId,
  powys = 'partner-W06000023' as StreamId;
const name = { en: { key: 'risk-1', sealed: 'v1.x' } };
const happened = (event: RiskEvent, position: number, revision: number): EventOf<RiskEvent> =>
  ({
    ...event,
    occurred: '2026-06-05' as Edtf,
    position: position as Position,
    revision,
  }) as EventOf<RiskEvent>;
const raised = happened(
  { type: 'RiskRaised', data: { name, owner: board, rating: 'AMBER' } },
  7,
  0,
);
const rated = happened({ type: 'RiskRated', data: { owner: board, rating: 'RED' } }, 9, 1);
const transferred = happened({ type: 'RiskTransferred', data: { owner: powys } }, 12, 2);
const closed = happened({ type: 'RiskClosed', data: { owner: powys } }, 13, 3);

type Fold = (row: RiskRow | undefined, event: EventOf<RiskEvent>, key: string) => RiskRow | null;
const after = (...events: readonly EventOf<RiskEvent>[]): RiskRow | null => {
  const on = risksView.on as Readonly<Record<string, Fold>>;
  return events.reduce<RiskRow | null>(
    (row, event) => on[event.type]?.(row ?? undefined, event, 'risk-1') ?? null,
    null,
  );
};
const rowAfter = (...events: readonly EventOf<RiskEvent>[]): RiskRow => {
  const row = after(...events);
  if (row === null) throw new Error('there is no row');
  return row;
};

describe('The row of a risk', () => {
  it('holds what was raised', () => {
    expect(rowAfter(raised)).toEqual({
      name,
      owner: board,
      rating: 'AMBER',
      ratings: [{ rating: 'AMBER', position: 7 }],
      occurred: '2026-06-05',
      open: true,
      revision: 0,
    });
  });
  it('keeps every rating with the place where it was given, oldest first', () => {
    expect(rowAfter(raised, rated)).toMatchObject({
      rating: 'RED',
      ratings: [
        { rating: 'AMBER', position: 7 },
        { rating: 'RED', position: 9 },
      ],
      revision: 1,
    });
  });
  it('is without a rating until one is given', () => {
    expect(rowAfter(happened({ type: 'RiskRaised', data: { name } }, 7, 0))).toEqual({
      name,
      ratings: [],
      occurred: '2026-06-05',
      open: true,
      revision: 0,
    });
  });
  it('is found by its owner and whether it is open', () => {
    expect(risksView.columns(rowAfter(raised, rated))).toEqual({
      owner: board,
      open: 1,
      rating: 'RED',
      day: '2026-06-05',
    });
    expect(risksView.columns(rowAfter(raised, rated, transferred))).toMatchObject({
      owner: powys,
      open: 1,
    });
    expect(risksView.columns(rowAfter(raised, rated, transferred, closed))).toMatchObject({
      owner: powys,
      open: 0,
    });
  });
  it('stands under no owner and no rating where it has none', () => {
    expect(
      risksView.columns(rowAfter(happened({ type: 'RiskRaised', data: { name } }, 7, 0))),
    ).toMatchObject({ owner: '', rating: '' });
  });
  it('is not made by what follows alone', () => {
    expect([after(rated), after(transferred), after(closed)]).toEqual([null, null, null]);
  });
});

describe('The line of a risk', () => {
  it('names its owner where that is a partner, and never what is sealed', () => {
    expect(riskEntries.on.RiskTransferred?.(transferred as never)).toMatchObject({
      kind: 'RISK',
      names: [powys],
      partners: [powys],
    });
    expect(riskEntries.on.RiskRaised?.(raised as never)).toMatchObject({ names: [], partners: [] });
  });
});

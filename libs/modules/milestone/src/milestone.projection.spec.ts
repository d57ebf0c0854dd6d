import { describe, expect, it } from '@jest/globals';
import type { Day, Edtf, StreamId } from '@cylch/kernel';
import type { EventOf } from '@cylch/read-models';
import { type MilestoneRow, milestonesView } from './milestone.projection.ts';
import { stateOn } from './milestone.states.ts';
import { milestoneEntries } from './milestone.timeline.ts';
import type { MilestoneEvent } from './milestone.ts';

const name = { cy: 'Dysgu yn weithredol', en: 'Dysgu operational' };
const of = { milestone: 'milestone-dysgu-operational' as StreamId, name };
const edtf = (text: string): Edtf => text as Edtf;
const text = (sealed: string) => ({ en: { key: of.milestone, sealed } });
const happened = (event: MilestoneEvent, occurred: string): EventOf<MilestoneEvent> =>
  ({ ...event, occurred: edtf(occurred) }) as EventOf<MilestoneEvent>;
const planned = happened(
  { type: 'MilestonePlanned', data: { ...of, planned: edtf('../2025-04'), note: text('v1.plan') } },
  '../2025-04',
);
const moved = happened(
  { type: 'PlannedMilestoneMoved', data: { ...of, planned: edtf('2025-07') } },
  '2025-07',
);
const reached = happened({ type: 'MilestoneReached', data: of }, '2025-09');
const dropped = happened({ type: 'MilestoneDropped', data: of }, '2025-03-05');

type Fold = (
  row: MilestoneRow | undefined,
  event: EventOf<MilestoneEvent>,
  key: string,
) => MilestoneRow | null;
const rowAfter = (...events: readonly EventOf<MilestoneEvent>[]): MilestoneRow => {
  const on = milestonesView.on as Readonly<Record<string, Fold>>;
  const row = events.reduce<MilestoneRow | null>(
    (before, event) => on[event.type]?.(before ?? undefined, event, of.milestone) ?? null,
    null,
  );
  if (row === null) throw new Error('there is no row');
  return row;
};

describe('The row of a milestone', () => {
  it('holds its plan', () => {
    expect(rowAfter(planned)).toEqual({
      name,
      planned: '../2025-04',
      plans: ['../2025-04'],
      note: text('v1.plan'),
    });
  });
  it('keeps every plan it has had, oldest first', () => {
    expect(rowAfter(planned, moved)).toMatchObject({
      planned: '2025-07',
      plans: ['../2025-04', '2025-07'],
    });
  });
  it('keeps its plan beside what became of it', () => {
    expect(rowAfter(planned, moved, reached)).toEqual({
      ...rowAfter(planned, moved),
      reached: '2025-09',
    });
  });
  it('has no plans where it was reached without any, and stands where it was reached', () => {
    expect(rowAfter(reached)).toEqual({ name, planned: '2025-09', plans: [], reached: '2025-09' });
  });
  it('holds the newest note', () => {
    expect(
      rowAfter(
        planned,
        happened(
          { type: 'MilestoneReached', data: { ...of, note: text('v1.reached') } },
          '2025-09',
        ),
      ).note,
    ).toEqual(text('v1.reached'));
  });
  it('says when it was dropped', () => {
    expect(rowAfter(planned, dropped)).toEqual({ ...rowAfter(planned), dropped: '2025-03-05' });
  });
  it('is put in order by its newest plan', () => {
    expect(milestonesView.columns(rowAfter(planned))).toEqual({ day: '2025-04-30' });
    expect(milestonesView.columns(rowAfter(planned, moved, reached))).toEqual({
      day: '2025-07-01',
    });
  });
});

describe('A milestone', () => {
  const on = (day: string, ...events: readonly EventOf<MilestoneEvent>[]): string =>
    stateOn(day as Day, rowAfter(...events));
  it.each([
    ['2024-12-31', 'PLANNED'],
    ['2025-04-30', 'PLANNED'],
    ['2025-05-01', 'OVERDUE'],
  ])('by April 2025 stands on %s as %s', (day, state) => {
    expect(on(day, planned)).toBe(state);
  });
  it.each([
    ['2025-07-31', 'PLANNED'],
    ['2025-08-01', 'OVERDUE'],
    ['2025-08-31', 'OVERDUE'],
    ['2025-09-01', 'REACHED'],
  ])('moved to July and reached in September stands on %s as %s', (day, state) => {
    expect(on(day, planned, moved, reached)).toBe(state);
  });
  it.each([
    ['2025-03-04', 'PLANNED'],
    ['2025-03-05', 'DROPPED'],
    ['2025-06-01', 'DROPPED'],
  ])('that was dropped stands on %s as %s', (day, state) => {
    expect(on(day, planned, dropped)).toBe(state);
  });
  it('reached without a plan was never overdue', () => {
    expect(on('2025-08-31', reached)).toBe('PLANNED');
    expect(on('2025-09-01', reached)).toBe('REACHED');
  });
  it('planned from a day on without an end is never overdue', () => {
    expect(
      on(
        '2099-01-01',
        happened(
          { type: 'MilestonePlanned', data: { ...of, planned: edtf('2025-04/..') } },
          '2025-04/..',
        ),
      ),
    ).toBe('PLANNED');
  });
});

describe('The lines of a milestone', () => {
  it('tell it by its name, in the cycle that was named', () => {
    const inCycle = { ...planned, data: { ...planned.data, cycle: 'cycle-2024-25' } } as EventOf<
      MilestoneEvent,
      'MilestonePlanned'
    >;
    expect(milestoneEntries.on.MilestonePlanned?.(inCycle)).toMatchObject({
      kind: 'MILESTONE',
      names: [name],
      cycle: 'cycle-2024-25',
    });
    expect(
      milestoneEntries.on.MilestoneReached?.(
        reached as EventOf<MilestoneEvent, 'MilestoneReached'>,
      ),
    ).not.toHaveProperty('cycle');
  });
});

import { describe, it } from '@jest/globals';
import type { Actor, CycleId, Edtf, PartnerId, Presence, StreamId } from '@cylch/kernel';
import { given } from '@cylch/kernel/spec';
import { milestone, type MilestoneFact, type MilestoneWish } from './milestone.ts';

const id = 'milestone-dysgu-operational' as StreamId;
const cycle = 'cycle-2024-25' as CycleId;
const edtf = (text: string): Edtf => text as Edtf;
const known = {
  things: new Map<StreamId, Presence>([
    [cycle, { there: true, audience: { visibility: 'PUBLIC', owners: [] } }],
  ]),
};
const name = { cy: 'Dysgu yn weithredol', en: 'Dysgu operational' };
const note = { en: { plain: 'Legally operational; some functions follow.' } };

const plan = { milestone: id, name, planned: edtf('../2025-04'), note, cycle };
const planned: MilestoneFact = { type: 'MilestonePlanned', data: plan };
const movedTo = edtf('2025-09');
const moved: MilestoneFact = {
  type: 'PlannedMilestoneMoved',
  data: { milestone: id, name, planned: movedTo },
};
const reached: MilestoneFact = { type: 'MilestoneReached', data: { milestone: id, name } };
const dropped: MilestoneFact = { type: 'MilestoneDropped', data: { milestone: id, name } };
const move: MilestoneWish = {
  type: 'MovePlannedMilestone',
  data: { milestone: id, planned: movedTo },
};
const reach: MilestoneWish = { type: 'ReachMilestone', data: { milestone: id } };
const reachUnplanned: MilestoneWish = { type: 'ReachMilestone', data: { milestone: id, name } };
const drop: MilestoneWish = { type: 'DropMilestone', data: { milestone: id } };
const ended = [
  ['reached', reached],
  ['dropped', dropped],
] as const;

describe('A milestone', () => {
  it('is planned, also for a time still to come', () => {
    given(milestone)
      .when({ type: 'PlanMilestone', data: { ...plan, planned: edtf('2030') } }, { known })
      .then({ type: 'MilestonePlanned', data: { ...plan, planned: edtf('2030') } });
  });
  it('is planned once under its key', () => {
    given(milestone, planned)
      .when({ type: 'PlanMilestone', data: plan }, { known })
      .refused('ALREADY_EXISTS');
  });
  it('is not planned again once it was reached', () => {
    given(milestone, reached)
      .when({ type: 'PlanMilestone', data: plan }, { known })
      .refused('ALREADY_EXISTS');
  });
  it('is planned for another time', () => {
    given(milestone, planned).when(move, { known }).then(moved);
  });
  it('is reached, under the name it was planned with', () => {
    given(milestone, planned, moved).when(reach, { known, occurred: movedTo }).then(reached);
  });
  it('is reached with what is said of it', () => {
    given(milestone, planned)
      .when({ type: 'ReachMilestone', data: { milestone: id, note, cycle } }, { known })
      .then({ type: 'MilestoneReached', data: { milestone: id, name, note, cycle } });
  });
  it('is reached without ever having been planned', () => {
    given(milestone)
      .when(reachUnplanned, { known, occurred: edtf('2024-01') })
      .then(reached);
  });
  it('is not reached as a new one where it was planned', () => {
    given(milestone, planned).when(reachUnplanned, { known }).refused('ALREADY_EXISTS');
  });
  it('must be there to be reached without a name of its own', () => {
    given(milestone).when(reach, { known }).refused('NOT_FOUND');
  });
  it('is not reached in the future', () => {
    given(milestone, planned)
      .when(reach, { known, occurred: edtf('2026-06-16') })
      .refused('BAD_USER_INPUT');
  });
  it('is dropped', () => {
    given(milestone, planned).when(drop, { known }).then(dropped);
  });
  it('is not dropped in the future', () => {
    given(milestone, planned)
      .when(drop, { known, occurred: edtf('2026-07') })
      .refused('BAD_USER_INPUT');
  });
  it.each([
    ['moved', move],
    ['dropped', drop],
  ] as const)('must be there to be %s', (_, wish) => {
    given(milestone).when(wish, { known }).refused('NOT_FOUND');
  });
});

describe.each(ended)('Once a milestone was %s, it', (_, end) => {
  it('is planned for no other time', () => {
    given(milestone, planned, end).when(move, { known }).refused('MILESTONE_CLOSED');
  });
  it('is not reached', () => {
    given(milestone, planned, end).when(reach, { known }).refused('MILESTONE_CLOSED');
  });
  it('is not dropped', () => {
    given(milestone, planned, end).when(drop, { known }).refused('MILESTONE_CLOSED');
  });
});

describe('The cycle that a milestone is told in', () => {
  const unknown = 'cycle-1999-00' as CycleId;
  const naming = { things: new Map<StreamId, Presence>([[unknown, { there: false }]]) };
  it('is there when it is planned', () => {
    given(milestone)
      .when({ type: 'PlanMilestone', data: { ...plan, cycle: unknown } }, { known: naming })
      .refused('UNKNOWN_CYCLE');
  });
  it.each([
    [
      'moved',
      { type: 'MovePlannedMilestone', data: { milestone: id, planned: movedTo, cycle: unknown } },
    ],
    ['reached', { type: 'ReachMilestone', data: { milestone: id, cycle: unknown } }],
    ['dropped', { type: 'DropMilestone', data: { milestone: id, cycle: unknown } }],
  ] as const)('is there when it is %s', (_, wish) => {
    given(milestone, planned).when(wish, { known: naming }).refused('UNKNOWN_CYCLE');
  });
});

describe('The milestones', () => {
  const others: readonly Actor[] = [
    { sub: 'head', role: 'PARTNER', partner: 'partner-W06000023' as PartnerId },
    { sub: 'e', role: 'EVALUATOR' },
    { sub: 'a', role: 'ANALYST' },
  ];
  it.each(others)('are not planned by the role $role', (actor) => {
    given(milestone)
      .when({ type: 'PlanMilestone', data: plan }, { known, actor })
      .refused('FORBIDDEN');
  });
  it.each(others)('are not changed by the role $role', (actor) => {
    for (const wish of [move, reach, drop])
      given(milestone, planned).when(wish, { known, actor }).refused('FORBIDDEN');
  });
});

import { describe, it } from '@jest/globals';
import type { Actor, CycleId, Edtf, PartnerId, Presence, StreamId } from '@cylch/kernel';
import { given } from '@cylch/kernel/spec';
import { milestone, type MilestoneEvent, type MilestoneCommand } from './milestone.ts';

const id = 'milestone-dysgu-operational' as StreamId;
const cycle = 'cycle-2024-25' as CycleId;
const edtf = (text: string): Edtf => text as Edtf;
const dependencies = {
  things: new Map<StreamId, Presence>([
    [cycle, { there: true, audience: { visibility: 'PUBLIC', owners: [] } }],
  ]),
};
const name = { cy: 'Dysgu yn weithredol', en: 'Dysgu operational' };
const note = { en: { plain: 'Legally operational; some functions follow.' } };

const plan = { milestone: id, name, planned: edtf('../2025-04'), note, cycle };
const planned: MilestoneEvent = { type: 'MilestonePlanned', data: plan };
const movedTo = edtf('2025-09');
const moved: MilestoneEvent = {
  type: 'PlannedMilestoneMoved',
  data: { milestone: id, name, planned: movedTo },
};
const reached: MilestoneEvent = { type: 'MilestoneReached', data: { milestone: id, name } };
const dropped: MilestoneEvent = { type: 'MilestoneDropped', data: { milestone: id, name } };
const move: MilestoneCommand = {
  type: 'MovePlannedMilestone',
  data: { milestone: id, planned: movedTo },
};
const reach: MilestoneCommand = { type: 'ReachMilestone', data: { milestone: id } };
const reachUnplanned: MilestoneCommand = { type: 'ReachMilestone', data: { milestone: id, name } };
const drop: MilestoneCommand = { type: 'DropMilestone', data: { milestone: id } };
const ended = [
  ['reached', reached],
  ['dropped', dropped],
] as const;

describe('A milestone', () => {
  it('is planned, also for a time still to come', () => {
    given(milestone)
      .when({ type: 'PlanMilestone', data: { ...plan, planned: edtf('2030') } }, { dependencies })
      .then({ type: 'MilestonePlanned', data: { ...plan, planned: edtf('2030') } });
  });
  it('is planned once under its key', () => {
    given(milestone, planned)
      .when({ type: 'PlanMilestone', data: plan }, { dependencies })
      .refused('ALREADY_EXISTS');
  });
  it('is not planned again once it was reached', () => {
    given(milestone, reached)
      .when({ type: 'PlanMilestone', data: plan }, { dependencies })
      .refused('ALREADY_EXISTS');
  });
  it('is planned for another time', () => {
    given(milestone, planned).when(move, { dependencies }).then(moved);
  });
  it('is reached, under the name it was planned with', () => {
    given(milestone, planned, moved).when(reach, { dependencies, occurred: movedTo }).then(reached);
  });
  it('is reached with what is said of it', () => {
    given(milestone, planned)
      .when({ type: 'ReachMilestone', data: { milestone: id, note, cycle } }, { dependencies })
      .then({ type: 'MilestoneReached', data: { milestone: id, name, note, cycle } });
  });
  it('is reached without ever having been planned', () => {
    given(milestone)
      .when(reachUnplanned, { dependencies, occurred: edtf('2024-01') })
      .then(reached);
  });
  it('is not reached as a new one where it was planned', () => {
    given(milestone, planned).when(reachUnplanned, { dependencies }).refused('ALREADY_EXISTS');
  });
  it('must be there to be reached without a name of its own', () => {
    given(milestone).when(reach, { dependencies }).refused('NOT_FOUND');
  });
  it('is not reached in the future', () => {
    given(milestone, planned)
      .when(reach, { dependencies, occurred: edtf('2026-06-16') })
      .refused('BAD_USER_INPUT');
  });
  it('is dropped', () => {
    given(milestone, planned).when(drop, { dependencies }).then(dropped);
  });
  it('is not dropped in the future', () => {
    given(milestone, planned)
      .when(drop, { dependencies, occurred: edtf('2026-07') })
      .refused('BAD_USER_INPUT');
  });
  it.each([
    ['moved', move],
    ['dropped', drop],
  ] as const)('must be there to be %s', (_, command) => {
    given(milestone).when(command, { dependencies }).refused('NOT_FOUND');
  });
});

describe.each(ended)('Once a milestone was %s, it', (_, end) => {
  it('is planned for no other time', () => {
    given(milestone, planned, end).when(move, { dependencies }).refused('MILESTONE_CLOSED');
  });
  it('is not reached', () => {
    given(milestone, planned, end).when(reach, { dependencies }).refused('MILESTONE_CLOSED');
  });
  it('is not dropped', () => {
    given(milestone, planned, end).when(drop, { dependencies }).refused('MILESTONE_CLOSED');
  });
});

describe('The cycle that a milestone is told in', () => {
  const unknown = 'cycle-1999-00' as CycleId;
  const naming = { things: new Map<StreamId, Presence>([[unknown, { there: false }]]) };
  it('is there when it is planned', () => {
    given(milestone)
      .when({ type: 'PlanMilestone', data: { ...plan, cycle: unknown } }, { dependencies: naming })
      .refused('UNKNOWN_CYCLE');
  });
  it.each([
    [
      'moved',
      { type: 'MovePlannedMilestone', data: { milestone: id, planned: movedTo, cycle: unknown } },
    ],
    ['reached', { type: 'ReachMilestone', data: { milestone: id, cycle: unknown } }],
    ['dropped', { type: 'DropMilestone', data: { milestone: id, cycle: unknown } }],
  ] as const)('is there when it is %s', (_, command) => {
    given(milestone, planned).when(command, { dependencies: naming }).refused('UNKNOWN_CYCLE');
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
      .when({ type: 'PlanMilestone', data: plan }, { dependencies, actor })
      .refused('FORBIDDEN');
  });
  it.each(others)('are not changed by the role $role', (actor) => {
    for (const command of [move, reach, drop])
      given(milestone, planned).when(command, { dependencies, actor }).refused('FORBIDDEN');
  });
});

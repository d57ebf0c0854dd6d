import { named, said, defineCommand } from '@cylch/graphql';
import {
  compact,
  withoutNulls,
  type CycleId,
  ensure,
  type LocalisedName,
  type StreamId,
} from '@cylch/kernel';
import {
  DropMilestoneInput,
  MovePlannedMilestoneInput,
  PlanMilestoneInput,
  ReachMilestoneInput,
} from './milestone.inputs.ts';
import { milestone } from './milestone.ts';

const keyed = (key: string): StreamId => `milestone-${key}` as StreamId;
const own = (input: Readonly<{ milestone: string }>): StreamId => input.milestone as StreamId;
const inCycle = ({ cycle }: Readonly<{ cycle?: CycleId | null }>): { cycle?: CycleId } =>
  withoutNulls({ cycle });
const noted = (input: Pick<PlanMilestoneInput, 'note'>): object => {
  const note = said(input.note);
  return compact({ note });
};

export class PlanMilestone extends defineCommand({
  name: 'planMilestone',
  input: PlanMilestoneInput,
  decider: milestone,
  command: 'PlanMilestone',
  stream: ({ key }) => keyed(key),
  data: (input) => ({
    milestone: keyed(input.key),
    name: named(input.name),
    planned: input.planned,
    ...noted(input),
    ...inCycle(input),
  }),
  occurred: ({ planned }) => planned,
}) {}

export class MovePlannedMilestone extends defineCommand({
  name: 'movePlannedMilestone',
  input: MovePlannedMilestoneInput,
  decider: milestone,
  command: 'MovePlannedMilestone',
  stream: own,
  data: (input) => ({ milestone: own(input), planned: input.planned, ...inCycle(input) }),
  occurred: ({ planned }) => planned,
}) {}

/**
 * Which one: planned before, or by key and name one that never was. @throws Refusal BAD_USER_INPUT
 * where it is neither, or both.
 */
function reachedOne({
  milestone: id,
  key,
  name,
}: ReachMilestoneInput): Readonly<{ milestone: StreamId; name?: LocalisedName }> {
  const creates = key != null || name != null;
  ensure(id == null || !creates, 'BAD_USER_INPUT', {
    field: 'milestone',
    problem: 'NOT_BOTH',
    fields: 'milestone, key',
  });
  if (id != null) return { milestone: id };
  ensure(key != null, 'BAD_USER_INPUT', {
    field: creates ? 'key' : 'milestone',
    problem: 'REQUIRED',
  });
  ensure(name != null, 'BAD_USER_INPUT', { field: 'name', problem: 'REQUIRED' });
  return { milestone: keyed(key), name: named(name) };
}

export class ReachMilestone extends defineCommand({
  name: 'reachMilestone',
  input: ReachMilestoneInput,
  decider: milestone,
  command: 'ReachMilestone',
  stream: (input) => reachedOne(input).milestone,
  data: (input) => ({ ...reachedOne(input), ...noted(input), ...inCycle(input) }),
}) {}

export class DropMilestone extends defineCommand({
  name: 'dropMilestone',
  input: DropMilestoneInput,
  decider: milestone,
  command: 'DropMilestone',
  stream: own,
  data: (input) => ({ milestone: own(input), ...inCycle(input) }),
}) {}

import { describe, expect, it } from '@jest/globals';
import type { Caller } from '@cylch/graphql';
import { Refusal, type StreamId } from '@cylch/kernel';
import type { ReachMilestoneInput } from './milestone.inputs.ts';
import { ReachMilestone } from './milestone.commands.ts';

const caller: Caller = { actor: { sub: 'office', role: 'SECRETARIAT' } };
const newId = (): StreamId => 'milestone-none' as StreamId;
const dataOf = (input: Partial<ReachMilestoneInput>): object =>
  ReachMilestone.definition.data({ commandId: '1', ...input }, caller, newId);
const problemOf = (input: Partial<ReachMilestoneInput>): unknown => {
  try {
    dataOf(input);
  } catch (problem) {
    if (problem instanceof Refusal) return problem.values;
  }
  throw new Error('it was not refused');
};

describe('Reaching a milestone', () => {
  it('names one that was planned', () => {
    expect(dataOf({ milestone: 'milestone-launch' as StreamId })).toEqual({
      milestone: 'milestone-launch',
    });
  });
  it('or gives one that was not its key and name', () => {
    expect(dataOf({ key: 'launch', name: { en: 'Launch' } })).toEqual({
      milestone: 'milestone-launch',
      name: { en: 'Launch' },
    });
  });
  it('does not do both', () => {
    expect(problemOf({ milestone: 'milestone-launch' as StreamId, key: 'launch' })).toMatchObject({
      field: 'milestone',
      problem: 'NOT_BOTH',
    });
  });
  it('does one of them', () => {
    expect(problemOf({})).toEqual({ field: 'milestone', problem: 'REQUIRED' });
  });
  it('needs a name beside a key', () => {
    expect(problemOf({ key: 'launch' })).toEqual({ field: 'name', problem: 'REQUIRED' });
  });
  it('needs a key beside a name', () => {
    expect(problemOf({ name: { en: 'Launch' } })).toEqual({ field: 'key', problem: 'REQUIRED' });
  });
});

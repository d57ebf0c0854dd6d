import { historyResolverOf, type FeatureDefinition } from '@cylch/graphql';
import { Milestone } from './milestone.graphql.ts';
import { milestonesView } from './milestone.projection.ts';
import { MilestoneResolver } from './milestone.resolver.ts';
import { milestoneLines } from './milestone.timeline.ts';
import { milestone } from './milestone.ts';
import {
  DropMilestone,
  MovePlannedMilestone,
  PlanMilestone,
  ReachMilestone,
} from './milestone.commands.ts';

export { type MilestoneRow, milestonesView } from './milestone.projection.ts';
export { type MilestoneState, stateOn } from './milestone.states.ts';
export { milestone, type MilestoneEvent, type MilestoneCommand } from './milestone.ts';

/** What is to be reached, and when it was. */
export const milestoneFeature: FeatureDefinition = {
  decider: milestone,
  things: [{ category: 'milestone', projection: milestonesView, type: Milestone }],
  projections: [milestonesView],
  counters: [],
  lines: milestoneLines,
  commands: [PlanMilestone, MovePlannedMilestone, ReachMilestone, DropMilestone],
  resolvers: [MilestoneResolver, historyResolverOf(Milestone)],
  upcasters: {},
};

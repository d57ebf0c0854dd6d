import { type FeatureDefinition } from '@cylch/graphql';
import { Milestone } from './milestone.graphql.ts';
import { milestonesView } from './milestone.projection.ts';
import { milestoneEntries } from './milestone.timeline.ts';
import { milestone } from './milestone.ts';
import {
  DropMilestone,
  MovePlannedMilestone,
  PlanMilestone,
  ReachMilestone,
} from './milestone.commands.ts';

/** What is to be reached, and when it was. */
export const milestoneFeature: FeatureDefinition = {
  decider: milestone,
  things: [{ category: 'milestone', projection: milestonesView, type: Milestone }],
  projections: [milestonesView],
  counters: [],
  entries: milestoneEntries,
  commands: [PlanMilestone, MovePlannedMilestone, ReachMilestone, DropMilestone],
  upcasters: {},
};

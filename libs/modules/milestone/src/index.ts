export { milestoneFeature } from './milestone.feature.ts';
export { MilestoneModule } from './milestone.module.ts';
export { type MilestoneRow, milestonesView } from './milestone.projection.ts';
export { type MilestoneState, stateOn } from './milestone.states.ts';
export { milestone, type MilestoneEvent, type MilestoneCommand } from './milestone.ts';

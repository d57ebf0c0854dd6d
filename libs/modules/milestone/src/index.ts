export { MilestoneModule } from './milestone.module.ts';

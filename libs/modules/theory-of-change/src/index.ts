export { theoryOfChangeFeature } from './theory-of-change.feature.ts';
export { TheoryOfChangeModule } from './theory-of-change.module.ts';
export { theoriesView, type TheoryRow } from './theory-of-change.projection.ts';
export { theoryOfChange, type TheoryEvent, type TheoryCommand } from './theory-of-change.ts';

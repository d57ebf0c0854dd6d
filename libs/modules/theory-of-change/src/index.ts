export { TheoryOfChangeModule } from './theory-of-change.module.ts';

export { dialogueFeature } from './dialogue.feature.ts';
export { DialogueModule } from './dialogue.module.ts';
export { dialogueCoverage, type DialogueRow, dialoguesView } from './dialogue.projection.ts';
export { dialogue, type DialogueEvent, type DialogueCommand } from './dialogue.ts';

export { dialogueFeature } from './dialogue.feature.ts';
export { DialogueModule } from './dialogue.module.ts';

import { historyResolverOf, type FeatureDefinition } from '@cylch/graphql';
import { dialoguesCovered } from './dialogue.coverage.ts';
import { Dialogue } from './dialogue.graphql.ts';
import { dialogueCoverage, dialoguesView } from './dialogue.projection.ts';
import { DialogueResolver } from './dialogue.resolver.ts';
import { dialogueLines } from './dialogue.timeline.ts';
import { dialogue } from './dialogue.ts';
import { CorrectDialogue, RecordDialogue } from './dialogue.commands.ts';

export { dialogueCoverage, type DialogueRow, dialoguesView } from './dialogue.projection.ts';
export { dialogue, type DialogueEvent, type DialogueCommand } from './dialogue.ts';

/** Partners talking. */
export const dialogueFeature: FeatureDefinition = {
  decider: dialogue,
  things: [{ category: 'dialogue', projection: dialoguesView, type: Dialogue }],
  projections: [dialoguesView],
  counters: [dialogueCoverage],
  lines: dialogueLines,
  commands: [RecordDialogue, CorrectDialogue],
  resolvers: [DialogueResolver, historyResolverOf(Dialogue)],
  upcasters: {},
  coverage: dialoguesCovered,
};

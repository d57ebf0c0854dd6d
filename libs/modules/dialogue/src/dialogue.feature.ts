import { type FeatureDefinition } from '@cylch/graphql';
import { dialoguesCovered } from './dialogue.coverage.ts';
import { Dialogue } from './dialogue.graphql.ts';
import { dialogueCoverage, dialoguesView } from './dialogue.projection.ts';
import { dialogueEntries } from './dialogue.timeline.ts';
import { dialogue } from './dialogue.ts';
import { CorrectDialogue, RecordDialogue, WithdrawDialogue } from './dialogue.commands.ts';

/** Partners talking. */
export const dialogueFeature: FeatureDefinition = {
  decider: dialogue,
  things: [{ category: 'dialogue', projection: dialoguesView, type: Dialogue }],
  projections: [dialoguesView],
  counters: [dialogueCoverage],
  entries: dialogueEntries,
  commands: [RecordDialogue, CorrectDialogue, WithdrawDialogue],
  upcasters: {},
  coverage: dialoguesCovered,
};

import { historyResolverOf, type Room } from '@cylch/graphql';
import { Dialogue } from './dialogue.graphql.ts';
import { dialogueCoverage, dialoguesView } from './dialogue.projection.ts';
import { DialogueResolver } from './dialogue.resolver.ts';
import { dialogueLines } from './dialogue.timeline.ts';
import { dialogue } from './dialogue.ts';
import { correctDialogue, recordDialogue } from './dialogue.wishes.ts';

export { dialogueCoverage, type DialogueRow, dialoguesView } from './dialogue.projection.ts';
export { dialogue, type DialogueFact, type DialogueWish } from './dialogue.ts';

/** Partners talking. */
export const dialogueRoom: Room = {
  decider: dialogue,
  things: [{ category: 'dialogue', projection: dialoguesView, type: Dialogue }],
  projections: [dialoguesView],
  counters: [dialogueCoverage],
  lines: dialogueLines,
  wishes: [recordDialogue, correctDialogue],
  resolvers: [DialogueResolver, historyResolverOf(Dialogue)],
  upcasters: {},
  coverage: {
    as: 'dialogues',
    counter: dialogueCoverage,
    latest: dialoguesView,
    partnerColumn: 'partners',
  },
};

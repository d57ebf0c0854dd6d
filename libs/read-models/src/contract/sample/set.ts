import type { ViewSet } from '../../projection.ts';
import { memberLines, membership, membersView } from './members.projection.ts';
import { coverage, noteLines, notesView } from './notes.projection.ts';

/** The views that the contract folds. */
export const SAMPLE_SET: ViewSet = {
  projections: [notesView, membersView],
  counters: [coverage, membership],
  lines: [noteLines, memberLines],
};

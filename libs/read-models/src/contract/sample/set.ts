import type { ViewSet } from '../../projection.ts';
import { memberEntries, membership, membersView } from './members.projection.ts';
import { coverage, noteEntries, notesView } from './notes.projection.ts';

/** The views that the contract folds. */
export const SAMPLE_SET: ViewSet = {
  projections: [notesView, membersView],
  counters: [coverage, membership],
  entries: [noteEntries, memberEntries],
};

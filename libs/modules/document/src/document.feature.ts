import type { FeatureDefinition } from '@cylch/graphql';
import { Document } from './document.graphql.ts';
import { documentsView } from './document.projection.ts';
import { documentEntries } from './document.timeline.ts';
import { document } from './document.ts';
import { AnswerSuggestion, ExpectDocument, PublishDocument } from './document.commands.ts';

/** Letters, statements, budgets, plans: published or expected. */
export const documentFeature: FeatureDefinition = {
  decider: document,
  things: [{ category: 'document', projection: documentsView, type: Document }],
  projections: [documentsView],
  counters: [],
  entries: documentEntries,
  commands: [ExpectDocument, PublishDocument, AnswerSuggestion],
  upcasters: {},
};

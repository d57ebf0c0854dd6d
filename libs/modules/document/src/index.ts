import type { FeatureDefinition } from '@cylch/graphql';
import { Document } from './document.graphql.ts';
import { documentsView } from './document.projection.ts';
import { DocumentResolver } from './document.resolver.ts';
import { documentLines } from './document.timeline.ts';
import { document } from './document.ts';
import { AnswerSuggestion, ExpectDocument, PublishDocument } from './document.commands.ts';

export { Document, DocumentConnection, Suggestion } from './document.graphql.ts';
export { type DocumentKind, DocumentKindEnum } from './document-kind.ts';
export { documentOf, documentsOf } from './document.loading.ts';
export { type DocumentRow, documentsView } from './document.projection.ts';
export {
  document,
  type DocumentEvent,
  type DocumentState,
  type DocumentCommand,
} from './document.ts';

/** Letters, statements, budgets, plans: published or expected. */
export const documentFeature: FeatureDefinition = {
  decider: document,
  things: [{ category: 'document', projection: documentsView, type: Document }],
  projections: [documentsView],
  counters: [],
  lines: documentLines,
  commands: [ExpectDocument, PublishDocument, AnswerSuggestion],
  resolvers: [DocumentResolver],
  upcasters: {},
};

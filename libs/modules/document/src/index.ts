export { documentFeature } from './document.feature.ts';
export { DocumentModule } from './document.module.ts';
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

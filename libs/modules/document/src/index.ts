export { DocumentModule } from './document.module.ts';
export type { DocumentKind } from './document-kind.ts';
export {
  document,
  type DocumentEvent,
  type DocumentState,
  type DocumentCommand,
} from './document.ts';

import { namesEnum } from '@cylch/graphql';

/** What a document is; what each means stands in `DocumentKindEnum`. */
export type DocumentKind =
  | 'LETTER'
  | 'ORAL_STATEMENT'
  | 'WRITTEN_STATEMENT'
  | 'BUDGET'
  | 'SETTLEMENT'
  | 'PLAN'
  | 'REPORT'
  | 'TERMS_OF_REFERENCE'
  | 'OTHER';

export const DocumentKindEnum = namesEnum<DocumentKind>('DocumentKind', 'What a document is.', {
  LETTER: 'A letter.',
  ORAL_STATEMENT: 'A statement made aloud in the Senedd.',
  WRITTEN_STATEMENT: 'A statement given in writing.',
  BUDGET: 'A budget, draft or final.',
  SETTLEMENT: 'A settlement for local government.',
  PLAN: 'A plan.',
  REPORT: 'A report.',
  TERMS_OF_REFERENCE: 'The terms of reference of a body.',
  OTHER: 'Any other document.',
});

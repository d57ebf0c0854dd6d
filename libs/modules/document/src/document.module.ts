import { providersOf } from '@cylch/graphql';
import { DocumentResolver } from './document.resolver.ts';
import { DocumentFieldsResolver } from './document-fields.resolver.ts';
import { documentFeature } from './document.feature.ts';
import { Module } from '@nestjs/common';

/**
 * Letters, statements, budgets, and what they suggest (L1¶4 to L1¶7): the resolvers and command
 * handlers of `documentFeature`.
 */
@Module({ providers: [DocumentResolver, DocumentFieldsResolver, ...providersOf(documentFeature)] })
export class DocumentModule {
  static readonly definition = documentFeature;
}

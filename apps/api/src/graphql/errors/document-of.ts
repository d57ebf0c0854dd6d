import { type DocumentNode, parse, type Source } from 'graphql';

/** Many errors of one query cost one reading of it. */
const documents = new WeakMap<Source, DocumentNode>();

/** The document that a source holds. @throws GraphQLError where it holds none */
export function documentOf(source: Source): DocumentNode {
  const document = documents.get(source) ?? parse(source);
  documents.set(source, document);
  return document;
}

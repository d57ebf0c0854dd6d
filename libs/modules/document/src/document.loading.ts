import { type Request, see, type AsOf } from '@cylch/graphql';
import { Document } from './document.graphql.ts';
import { documentsView } from './document.projection.ts';

/** A document as it stands at a place; undefined where there was none. Batched. */
export async function documentOf(
  request: Request,
  id: string,
  at: AsOf,
): Promise<Document | undefined> {
  const row = await request.row(documentsView, id, at.position);
  return row === undefined ? undefined : see(Document, row, at);
}

/** Those of the documents that stand at a place, in the order asked for. Batched. */
export async function documentsOf(
  request: Request,
  ids: readonly string[],
  at: AsOf,
): Promise<readonly Document[]> {
  const found = await Promise.all(ids.map((id) => documentOf(request, id, at)));
  return found.filter((document) => document !== undefined);
}

import { ensure } from '@cylch/kernel';
import type { AsOf } from '../at.ts';
import {
  type Connection,
  type Edge,
  LARGEST_PAGE,
  type PageArgs,
  type PageInfo,
} from './connection.ts';
import { cursorOf, type ListIdentity, readCursor, type SortKey } from './cursor.ts';

/** What a list asks its source for: `limit` items after a key, at a place. */
export type Ask = Readonly<{ at: AsOf; after?: SortKey; limit: number }>;
/** What a source found, in the order of the list, at most `limit`; `more` where others follow. */
export type Found<T> = Readonly<{
  items: readonly Readonly<{ node: T; at: SortKey }>[];
  more: boolean;
}>;
/** Where a list comes from. All that it gives is of one place, for one reader. */
export type ListSource<T> = Readonly<{
  identity: ListIdentity;
  at: AsOf;
  /** Those after the key that was asked for. */
  fetch: (ask: Ask) => Promise<Found<T>>;
  /** How many the whole list has at that place; asked for only where a query wants to know. */
  count: (at: AsOf) => Promise<number>;
}>;

/** As many as this where a list is asked for without a number. */
export const USUAL_PAGE = 50;

/**
 * One page of a list, by keyset: none twice and none missed, whatever is written meanwhile. @throws
 * Refusal PAGE_TOO_LARGE; BAD_USER_INPUT for a negative `first`, or a cursor of another list,
 * filter or place
 */
export async function listOf<T>(
  { first, after }: PageArgs,
  source: ListSource<T>,
): Promise<Connection<T>> {
  const limit = first ?? USUAL_PAGE;
  ensure(limit >= 0, 'BAD_USER_INPUT', { field: 'first', problem: 'NOT_WHOLE', limit: '0' });
  ensure(limit <= LARGEST_PAGE, 'PAGE_TOO_LARGE', {
    field: 'first',
    first: String(limit),
    most: String(LARGEST_PAGE),
  });
  const start = after == null ? { at: source.at } : readCursor(after, source.identity, source.at);
  const { items, more } = await source.fetch({ ...start, limit });
  // A cursor is worked out where it is asked for: most questions want the last one alone.
  const edges = items.map(({ node, at }): Edge<T> => ({
    node,
    get cursor() {
      return cursorOf(source.identity, start.at, at);
    },
  }));
  const pageInfo: PageInfo = {
    hasNextPage: more,
    hasPreviousPage: after != null,
    get startCursor() {
      return edges[0]?.cursor;
    },
    get endCursor() {
      return edges.at(-1)?.cursor;
    },
  };
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo,
    get totalCount() {
      return source.count(start.at);
    },
  };
}

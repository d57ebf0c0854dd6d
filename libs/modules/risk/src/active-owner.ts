import {
  type Connection,
  nodeOf,
  type PageArgs,
  type Request,
  siftedThingsOf,
  type AsOf,
} from '@cylch/graphql';
import type { Filter } from '@cylch/read-models';
import { Risk } from './risk.graphql.ts';
import { type RiskRow, risksView } from './risk.projection.ts';

/** What is asked of risks: by their columns, and whether they are without an active owner. */
export type OwnedOrNot = Readonly<{ where: Filter; without: boolean; at: AsOf }>;

/**
 * A page of the risks that are without an active owner on the day meant, or of those that are not.
 */
export const risksByOwner = (
  request: Request,
  page: PageArgs,
  { where, without, at }: OwnedOrNot,
): Promise<Connection<Risk>> =>
  siftedThingsOf<Risk, RiskRow>(request, page, {
    list: 'risks',
    type: Risk,
    of: risksView,
    filter: { where, without },
    where,
    at,
    keeps: async (row, place) => (await isWithoutActiveOwner(row, request, place)) === without,
  });

/** Open, and owned by nobody, or by something that is closed on the day meant, such as a body. */
export async function isWithoutActiveOwner(
  { open, owner }: Pick<RiskRow, 'open' | 'owner'>,
  request: Request,
  at: AsOf,
): Promise<boolean> {
  if (!open) return false;
  const standing = owner === undefined ? undefined : await nodeOf(request, owner, at);
  if (standing === undefined) return true;
  return (standing as Readonly<{ state?: unknown }>).state === 'CLOSED';
}

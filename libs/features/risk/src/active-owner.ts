import { type Connection, listOf, nodeOf, type PageArgs, type Request, see, type Standpoint } from '@cylch/graphql';
import type { Filter, Standing } from '@cylch/views';
import { Risk } from './risk.graphql.ts';
import { type RiskRow, risksView } from './risk.projection.ts';

/** How many rows are read at a time. */
const BATCH = 500;

/** What is asked of risks: by their columns, and whether they are without an active owner. */
export type OwnedOrNot = Readonly<{ where: Filter; without: boolean; at: Standpoint }>;

/** A page of the risks that are without an active owner on the day meant, or of those that are not. Risks are few: all are looked at. */
export function risksByOwner(request: Request, page: PageArgs, { where, without, at }: OwnedOrNot): Promise<Connection<Risk>> {
  const matching = async (place: Standpoint): Promise<readonly Standing<RiskRow>[]> => {
    const rows = await allOf(request, where, place);
    const lacking = await Promise.all(rows.map(async ({ row }) => isWithoutActiveOwner(row, request, place)));
    return rows.filter((_, index) => lacking[index] === without);
  };
  return listOf<Risk>(page, {
    identity: { list: 'risks', filter: { where, without } },
    at,
    fetch: async ({ at: place, after, limit }) => {
      const found = await matching(place);
      const start = after === undefined ? 0 : found.findIndex(({ key }) => key === after.key) + 1;
      const rows = found.slice(start, start + limit);
      const items = rows.map((standing) => ({ node: see(Risk, standing, place), at: { sort: risksView.columns(standing.row)['day'] as string, key: standing.key } }));
      return { items, more: found.length > start + limit };
    },
    count: async (place) => (await matching(place)).length,
  });
}

async function allOf({ house: { views }, reader }: Request, where: Filter, { position }: Standpoint): Promise<readonly Standing<RiskRow>[]> {
  const found: Standing<RiskRow>[] = [];
  for (let more = true; more;) {
    const last = found.at(-1);
    const after = last === undefined ? {} : { after: { sort: risksView.columns(last.row)['day'] as string, key: last.key } };
    const page = await views.page(risksView, { at: position, reader, where, limit: BATCH, ...after });
    found.push(...page.rows);
    ({ more } = page);
  }
  return found;
}

/** Open, and owned by nobody, or by something that is closed on the day meant, such as a body. */
export async function isWithoutActiveOwner({ open, owner }: Pick<RiskRow, 'open' | 'owner'>, request: Request, at: Standpoint): Promise<boolean> {
  if (!open) return false;
  const standing = owner === undefined ? undefined : await nodeOf(request, owner, at);
  if (standing === undefined) return true;
  const { state } = standing as Readonly<{ state?: (_: unknown, request: Request) => unknown }>;
  return (await state?.call(standing, undefined, request)) === 'CLOSED';
}

import { compact } from '@cylch/kernel';
import { type Connection, listOf, type PageArgs, type Request, type AsOf } from '@cylch/graphql';
import { type Partner, type PartnerKind, partnerOf } from '@cylch/partner';
import type { Filter } from '@cylch/read-models';
import { cyclePartnersView } from './cycle.projection.ts';

const EVERYONE = 5_000;
type Members = Readonly<{ cycle: string; kind?: PartnerKind; at: AsOf }>;

/** Ids of those who take part in a cycle, in the order of their kinds and codes. */
export async function membersOf(
  { readModels }: Request,
  { cycle, kind, at }: Members,
): Promise<readonly string[]> {
  const where = { cycle, ...compact({ kind }) };
  const { rows } = await readModels.page(cyclePartnersView, {
    at: at.position,
    where,
    ascending: true,
    limit: EVERYONE,
  });
  return rows.map(({ row }) => row.partner);
}

/** A page of those who take part in a cycle. */
export function membersPage(
  request: Request,
  page: PageArgs,
  { where, at }: Readonly<{ where: Filter; at: AsOf }>,
): Promise<Connection<Partner>> {
  const { readModels } = request;
  return listOf<Partner>(page, {
    identity: { list: 'partners', filter: where },
    at,
    fetch: async ({ at: place, after, limit }) => {
      const { rows, more } = await readModels.page(cyclePartnersView, {
        at: place.position,
        where,
        ascending: true,
        limit,
        ...compact({ after }),
      });
      const partners = await Promise.all(
        rows.map(({ row }) => partnerOf(request, row.partner, place)),
      );
      const items = rows.flatMap(({ key, row }, index) => {
        const node = partners[index];
        return node === undefined
          ? []
          : [{ node, at: { sort: String(cyclePartnersView.columns(row)['place']), key } }];
      });
      return { items, more };
    },
    count: (place) => readModels.count(cyclePartnersView, { at: place.position, where }),
  });
}

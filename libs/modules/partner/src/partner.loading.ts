import { type Request, see, type AsOf } from '@cylch/graphql';
import { Partner } from './partner.graphql.ts';
import { partnersView } from './partner.projection.ts';

/** A partner as it stands at a place; undefined where it had not joined. Batched. */
export async function partnerOf(
  request: Request,
  id: string,
  at: AsOf,
): Promise<Partner | undefined> {
  const row = await request.row(partnersView, id, at.position);
  return row === undefined ? undefined : see(Partner, row, at);
}

/** Those of the partners that stand at a place, in the order asked for. Batched. */
export async function partnersOf(
  request: Request,
  ids: readonly string[],
  at: AsOf,
): Promise<readonly Partner[]> {
  const found = await Promise.all(ids.map((id) => partnerOf(request, id, at)));
  return found.filter((partner) => partner !== undefined);
}

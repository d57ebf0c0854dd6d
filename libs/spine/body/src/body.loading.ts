import { type Connection, listOf, type PageArgs, type Request, see, type Standpoint } from '@cylch/graphql';
import { Body } from './body.graphql.ts';
import { bodiesView } from './body.projection.ts';
import { type StateOnDay, stateOn } from './in-force.ts';

/** A body as it stands at a place; undefined where it had not been recorded. Batched. */
export async function bodyOf(request: Request, id: string, at: Standpoint): Promise<Body | undefined> {
  const row = await request.row(bodiesView, id, at.position);
  return row === undefined ? undefined : see(Body, row, at);
}

/** There are few bodies: how one stands on a day is worked out from each. */
const EVERY_BODY = 5_000;
async function bodiesIn({ house: { views }, reader }: Request, states: readonly StateOnDay[], at: Standpoint): Promise<readonly Body[]> {
  const { rows } = await views.page(bodiesView, { at: at.position, reader, where: {}, ascending: true, limit: EVERY_BODY });
  return rows.filter(({ row }) => states.includes(stateOn(row, at.on))).map((row) => see(Body, row, at));
}

/** A page of the bodies that stand in one of these ways on the day asked for, by their keys. */
export function bodiesPage(request: Request, page: PageArgs, { states, at }: Readonly<{ states: readonly StateOnDay[]; at: Standpoint }>): Promise<Connection<Body>> {
  return listOf<Body>(page, {
    identity: { list: 'bodies', filter: { states } },
    at,
    fetch: async ({ at: place, after, limit }) => {
      const found = await bodiesIn(request, states, place);
      const rest = found.filter(({ row }) => after === undefined || row.key > String(after.sort));
      return { items: rest.slice(0, limit).map((node) => ({ node, at: { sort: node.row.key, key: node.id } })), more: rest.length > limit };
    },
    count: async (place) => (await bodiesIn(request, states, place)).length,
  });
}

import {
  type Connection,
  type PageArgs,
  type Request,
  see,
  siftedThingsOf,
  type AsOf,
} from '@cylch/graphql';
import { Body } from './body.graphql.ts';
import { bodiesView, type BodyRow } from './body.projection.ts';
import { type StateOnDay, stateOn } from './in-force.ts';

/** A body as it stands at a place; undefined where it had not been recorded. Batched. */
export async function bodyOf(request: Request, id: string, at: AsOf): Promise<Body | undefined> {
  const row = await request.row(bodiesView, id, at.position);
  return row === undefined ? undefined : see(Body, row, at);
}

type InStates = Readonly<{ states: readonly StateOnDay[]; at: AsOf }>;
/**
 * A page of the bodies that stand in one of these ways on the day of the place, by their keys. A
 * state depends on the day, so no column holds it.
 */
export const bodiesPage = (
  request: Request,
  page: PageArgs,
  { states, at }: InStates,
): Promise<Connection<Body>> =>
  siftedThingsOf<Body, BodyRow>(request, page, {
    list: 'bodies',
    type: Body,
    of: bodiesView,
    filter: { states },
    ascending: true,
    at,
    keeps: (row, { on }) => states.includes(stateOn(row, on)),
  });

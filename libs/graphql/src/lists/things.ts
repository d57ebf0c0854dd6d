import { compact, type Day } from '@cylch/kernel';
import type { Type } from '@nestjs/common';
import type { AnyProjection, Filter, Projection, Range } from '@cylch/read-models';
import type { AsOf } from '../at.ts';
import { see, type Thing } from '../nodes/thing.ts';
import type { Request } from '../request.ts';
import type { Connection, PageArgs } from './connection.ts';
import { listOf } from './list.ts';

/** A list of things of one type: which view, which filter, where it stands. */
export type ThingList<T extends Thing> = Readonly<{
  list: string;
  type: Type<T>;
  of: AnyProjection;
  where?: Filter;
  within?: Range;
  /**
   * Of what is in force by the day: the range of the sort column that stands on the day meant,
   * which a cursor brings with it.
   */
  onDay?: (on: Day) => Range;
  ascending?: boolean;
  at: AsOf;
}>;

/** A page of the things that stand at a place and that the reader may see. */
export function thingsOf<T extends Thing>(
  request: Request,
  page: PageArgs,
  list: ThingList<T>,
): Promise<Connection<T>> {
  const of = list.of as unknown as Projection<object, never>;
  const { where = {}, within = {}, ascending = false, onDay = () => ({}) } = list;
  const { readModels } = request;
  return listOf<T>(page, {
    identity: { list: list.list, filter: { where, within, ascending } },
    at: list.at,
    fetch: async ({ at, after, limit }) => {
      const query = {
        at: at.position,
        where,
        within: { ...within, ...onDay(at.on) },
        ascending,
        limit,
        ...compact({ after }),
      };
      const { rows, more } = await readModels.page(of, query);
      const items = rows.map((standing) => ({
        node: see(list.type, standing, at),
        at: { sort: of.columns(standing.row)[of.sort] as string | number, key: standing.key },
      }));
      return { items, more };
    },
    count: (at) =>
      readModels.count(of, {
        at: at.position,
        where,
        within: { ...within, ...onDay(at.on) },
      }),
  });
}

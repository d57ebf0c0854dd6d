import { compact } from '@cylch/kernel';
import type { AnyProjection, Filter, Projection, Range, RowVersion } from '@cylch/read-models';
import type { Type } from '@nestjs/common';
import type { AsOf } from '../at.ts';
import { see, type Thing } from '../nodes/thing.ts';
import type { Request } from '../request.ts';
import type { Connection, PageArgs } from './connection.ts';
import type { SortKey } from './cursor.ts';
import { listOf } from './list.ts';

/**
 * A list of things that are picked out by what no column holds, such as a state on a day or words
 * of a sealed text: of kinds that are few.
 */
export type SiftedList<T extends Thing, Row extends object> = Readonly<{
  list: string;
  type: Type<T>;
  of: AnyProjection;
  /** What was asked for, so that a cursor is told from one of another list. */
  filter: object;
  where?: Filter;
  within?: Range;
  ascending?: boolean;
  /** Is it one of those asked for? Asked of each row that `where` and `within` leave. */
  keeps: (row: Row, at: AsOf) => boolean | Promise<boolean>;
  at: AsOf;
}>;

const AT_ONCE = 500;
type Sifting<T extends Thing, Row extends object> = Readonly<{
  list: SiftedList<T, Row>;
  at: AsOf;
  after?: SortKey;
}>;

/** Those that are kept, in the order of the list, looked at a page after another. */
async function* kept<T extends Thing, Row extends object>(
  { readModels }: Request,
  { list, at, after }: Sifting<T, Row>,
): AsyncGenerator<Readonly<{ standing: RowVersion<Row>; key: SortKey }>> {
  const of = list.of as unknown as Projection<Row>;
  const { where = {}, within = {}, ascending = false } = list;
  for (let more = true, next = after; more;) {
    const page = await readModels.page<Row>(of, {
      at: at.position,
      where,
      within,
      ascending,
      limit: AT_ONCE,
      ...compact({ after: next }),
    });
    const rows = page.rows.map((standing) => ({
      standing,
      key: { sort: of.columns(standing.row)[of.sort] as string | number, key: standing.key },
    }));
    const keeps = await Promise.all(
      rows.map(async ({ standing: { row } }) => await list.keeps(row, at)),
    );
    yield* rows.filter((_, index) => keeps[index]);
    next = rows.at(-1)?.key;
    more = page.more && next !== undefined;
  }
}

/**
 * A page of a sifted list. Its totalCount looks at every row that `where` and `within` leave.
 * @throws Refusal, as `listOf`
 */
export function siftedThingsOf<T extends Thing, Row extends object>(
  request: Request,
  page: PageArgs,
  list: SiftedList<T, Row>,
): Promise<Connection<T>> {
  return listOf<T>(page, {
    identity: { list: list.list, filter: list.filter },
    at: list.at,
    fetch: async ({ at, after, limit }) => {
      const found: Readonly<{ node: T; at: SortKey }>[] = [];
      for await (const { standing, key } of kept(request, {
        list,
        at,
        ...compact({ after }),
      })) {
        found.push({ node: see(list.type, standing, at), at: key });
        if (found.length > limit) break;
      }
      return { items: found.slice(0, limit), more: found.length > limit };
    },
    count: async (at) => {
      let count = 0;
      for await (const _ of kept(request, { list, at })) count += 1;
      return count;
    },
  });
}

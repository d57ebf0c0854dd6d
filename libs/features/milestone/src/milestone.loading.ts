import { type Connection, listOf, type PageArgs, type Request, see, type SortKey, type Standpoint } from '@cylch/graphql';
import type { Standing } from '@cylch/views';
import { Milestone } from './milestone.graphql.ts';
import { type MilestoneRow, milestonesView } from './milestone.projection.ts';
import { type MilestoneState, stateOn } from './milestone.states.ts';

const AT_ONCE = 500;
type InStates = Readonly<{ states: readonly MilestoneState[]; at: Standpoint }>;

const sortKeyOf = ({ key, row }: Standing<MilestoneRow>): SortKey => ({ sort: String(milestonesView.columns(row)['day']), key });

/** Those in one of the states on the day of the place, in the order of the list. A state depends on the day, so no column holds it. */
async function* standing({ house: { views }, reader }: Request, { states, at }: InStates, after?: SortKey): AsyncGenerator<Standing<MilestoneRow>> {
  let [next, more] = [after, true];
  while (more) {
    const page = await views.page(milestonesView, { at: at.position, reader, ascending: true, limit: AT_ONCE, ...(next === undefined ? {} : { after: next }) });
    yield* page.rows.filter(({ row }) => states.includes(stateOn(at.on, row)));
    const last = page.rows.at(-1);
    more = page.more && last !== undefined;
    next = last === undefined ? undefined : sortKeyOf(last);
  }
}

/** A page of the milestones that are in one of these states on the day of the place. */
export function milestonesIn(request: Request, page: PageArgs, { states, at }: InStates): Promise<Connection<Milestone>> {
  return listOf<Milestone>(page, {
    identity: { list: 'milestones', filter: { states: [...states].sort() } },
    at,
    fetch: async ({ at: place, after, limit }) => {
      const found: Standing<MilestoneRow>[] = [];
      for await (const one of standing(request, { states, at: place }, after)) {
        found.push(one);
        if (found.length > limit) break;
      }
      const items = found.slice(0, limit).map((one) => ({ node: see(Milestone, one, place), at: sortKeyOf(one) }));
      return { items, more: found.length > limit };
    },
    count: async (place) => {
      let count = 0;
      for await (const _ of standing(request, { states, at: place })) count += 1;
      return count;
    },
  });
}

import { type Request, see, type AsOf } from '@cylch/graphql';
import type { Day } from '@cylch/kernel';
import { Cycle, Priority, Window } from './cycle.graphql.ts';
import { cyclesView } from './cycle.projection.ts';
import { prioritiesOn } from './in-force.ts';

/** A cycle as it stands at a place; undefined where it had not been recorded. Batched. */
export async function cycleOf(request: Request, id: string, at: AsOf): Promise<Cycle | undefined> {
  const row = await request.row(cyclesView, id, at.position);
  return row === undefined ? undefined : see(Cycle, row, at);
}

/** Which priorities are meant: by key, as they were in force in a cycle on a day. */
export type Meant = Readonly<{ cycle: string; keys: readonly string[]; day: Day; at: AsOf }>;
/**
 * Those priorities in the order asked for; where a set was adopted otherwise since, the newest that
 * holds the key. Batched.
 */
export async function prioritiesFor(
  request: Request,
  { cycle, keys, day, at }: Meant,
): Promise<readonly Priority[]> {
  const of = await cycleOf(request, cycle, at);
  if (of === undefined) return [];
  const sets = [day, ...of.row.adopted.map(({ from }) => from).reverse()].map((from) =>
    prioritiesOn(of.row, from),
  );
  return keys.flatMap((key) => {
    const found = sets.flatMap((set) => set.find((priority) => priority.key === key) ?? [])[0];
    return found === undefined ? [] : [new Priority(found)];
  });
}

/** A window of a cycle by its key. Batched. */
export async function windowIn(
  request: Request,
  of: Readonly<{ cycle: string; key: string; at: AsOf }>,
): Promise<Window | undefined> {
  const cycle = await cycleOf(request, of.cycle, of.at);
  const planned = cycle?.row.windows.find(({ key }) => key === of.key);
  return planned === undefined ? undefined : new Window(planned, of);
}

import { cycleOf } from '@cylch/cycle';
import type { Request, Standpoint } from '@cylch/graphql';
import type { Edtf } from '@cylch/kernel';
import type { AnyCounter, Counter, Projection } from '@cylch/views';
import type { Expected } from './expectation.ts';

const MOST = 1_000;
type Of = Readonly<{ partner: string; cycle: string; at: Standpoint }>;

/** What is expected of a partner in a cycle: its windows by their days, then what it promised. Commitments dropped or carried on are not. */
export async function expectedOf(request: Request, of: Of): Promise<readonly Expected[]> {
  const [windows, commitments] = await Promise.all([windowsOf(request, of), commitmentsOf(request, of)]);
  return [...windows, ...commitments];
}

async function windowsOf(request: Request, { partner, cycle, at }: Of): Promise<readonly Expected[]> {
  const { views, rooms } = request.house;
  const year = await cycleOf(request, cycle, at);
  const counter = rooms.flatMap((room): readonly AnyCounter[] => room.counters).find(({ name }) => name === 'reflected_in') as unknown as Counter | undefined;
  if (year === undefined || counter === undefined) return [];
  const sums = await views.sums(counter, { at: at.position, reader: { sees: 'ALL' }, where: { cycle: [cycle], partner: [partner] }, by: ['window'] });
  const reflected = new Set(sums.filter(({ count }) => count > 0).map(({ parts }) => parts['window']));
  return year.row.windows.toSorted((one, other) => (one.opens < other.opens ? -1 : 1))
    .map(({ key, name, opens, closes }) => ({ kind: 'WINDOW', key, subject: cycle, name, from: opens, due: closes as string as Edtf, done: reflected.has(key) }));
}

async function commitmentsOf({ house: { views, rooms }, reader }: Request, { partner, cycle, at }: Of): Promise<readonly Expected[]> {
  const view = rooms.flatMap(({ projections }) => projections).find(({ name }) => name === 'commitments') as unknown as Projection | undefined;
  if (view === undefined) return [];
  const { rows } = await views.page(view, { at: at.position, reader, where: { owner: partner, cycle }, ascending: true, limit: MOST });
  return rows.flatMap(({ key, row }) => {
    const { due } = row as Readonly<{ due?: Edtf }>;
    const { state } = view.columns(row);
    if (state === 'DROPPED' || state === 'CARRIED_FORWARD') return [];
    return [{ kind: 'COMMITMENT', key, subject: key, done: state === 'KEPT', ...(due === undefined ? {} : { due }) }];
  });
}

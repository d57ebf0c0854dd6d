import { cycleOf } from '@cylch/cycle';
import type { Expects } from '@cylch/graphql';
import type { Edtf } from '@cylch/kernel';
import { reflectedIn } from './reflection.projection.ts';

/**
 * To reflect in each window of the cycle, in the order of their days. Whether a partner has is no
 * secret among partners.
 */
const windowsOf: Expects['of'] = async ({ request, views }, { partner, cycle, at }) => {
  const year = await cycleOf(request, cycle, at);
  if (year === undefined) return [];
  const aggregates = await views.aggregates(reflectedIn, {
    at: at.position,
    reader: { sees: 'ALL' },
    where: { cycle: [cycle], partner: [partner] },
    by: ['window'],
  });
  const reflected = new Set(
    aggregates.filter(({ count }) => count > 0).map(({ parts }) => parts['window']),
  );
  return year.row.windows
    .toSorted((one, other) => (one.opens < other.opens ? -1 : 1))
    .map(({ key, name, opens, closes }) => ({
      key,
      subject: cycle,
      name,
      from: opens,
      due: closes as string as Edtf,
      done: reflected.has(key),
    }));
};

export const windowsExpected: Expects = {
  kind: 'WINDOW',
  description: 'To reflect while a window is open.',
  of: windowsOf,
};

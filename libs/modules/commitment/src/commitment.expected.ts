import type { Expects } from '@cylch/graphql';
import { compact } from '@cylch/kernel';
import { commitmentsView, stateOf } from './commitment.projection.ts';

/** A partner may owe this many at once. */
const MOST = 1_000;

/**
 * To keep what it promised in the cycle, the soonest first; what was dropped or carried on is not
 * expected there.
 */
const promisesOf: Expects['of'] = async ({ request: { readModels } }, { partner, cycle, at }) => {
  const { rows } = await readModels.page(commitmentsView, {
    at: at.position,
    where: { owner: partner, cycle },
    ascending: true,
    limit: MOST,
  });
  return rows.flatMap(({ key, row }) => {
    const state = stateOf(row);
    if (state === 'DROPPED' || state === 'CARRIED_FORWARD') return [];
    return [
      {
        key,
        subject: key,
        done: state === 'KEPT',
        ...compact({ due: row.due }),
      },
    ];
  });
};

export const promisesExpected: Expects = {
  kind: 'COMMITMENT',
  description: 'To keep what it promised.',
  of: promisesOf,
};

import { compact } from '@cylch/kernel';
import type { Expects, Request } from '@cylch/graphql';
import { commitmentsView, stateOf } from './commitment.projection.ts';

/** A partner may owe this many at once. */
const MOST = 1_000;

/** To keep what it promised in the cycle, the soonest first; what was dropped or carried on is not expected there. */
export const promisesExpected: Expects<Request> = async (
  { appContext: { views }, reader },
  { partner, cycle, at },
) => {
  const { rows } = await views.page(commitmentsView, {
    at: at.position,
    reader,
    where: { owner: partner, cycle },
    ascending: true,
    limit: MOST,
  });
  return rows.flatMap(({ key, row }) => {
    const state = stateOf(row);
    if (state === 'DROPPED' || state === 'CARRIED_FORWARD') return [];
    return [
      {
        kind: 'COMMITMENT',
        key,
        subject: key,
        done: state === 'KEPT',
        ...compact({ due: row.due }),
      },
    ];
  });
};

import type { Request, AsOf } from '@cylch/graphql';
import { type CommitmentRow, commitmentsView } from './commitment.projection.ts';

/**
 * Where it came from: the commitment that was first made, along the cycles it was carried through;
 * itself where it was not.
 */
export async function firstOf(
  request: Request,
  row: CommitmentRow,
  at: AsOf,
): Promise<CommitmentRow> {
  let first = row;
  while (first.carriedFrom !== undefined) {
    const before = await request.row(commitmentsView, first.carriedFrom, at.position);
    if (before === undefined) return first;
    first = before.row as CommitmentRow;
  }
  return first;
}

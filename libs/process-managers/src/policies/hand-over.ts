import type { BodyEvent } from '@cylch/body';
import { commitmentsView, ReassignCommitment } from '@cylch/commitment';
import { type DataOf, rowsOf, type StreamId } from '@cylch/kernel';
import { type ProcessManager, reaction } from '../process.ts';
import { risksView, TransferRisk } from '@cylch/risk';

const CLOSED: BodyEvent['type'] = 'BodyClosed';

/**
 * A body was closed and another takes over: so its open commitments and risks. Why is told by the
 * fact that caused it; a reason would be a text, and nothing more can be sealed where one of them
 * was redacted.
 */
export const handOver: ProcessManager = {
  name: 'hand-over',
  on: [CLOSED],
  react: async ({ stream: body, data, occurred }, rows) => {
    const { takenOverBy: owner } = data as DataOf<BodyEvent, 'BodyClosed'>;
    if (owner === undefined) return [];
    const [commitments, risks] = await Promise.all([
      rows(rowsOf(commitmentsView, { owner: body, open: 1 })),
      rows(rowsOf(risksView, { owner: body, open: 1 })),
    ]);
    return [
      ...commitments.map(({ key }) =>
        reaction(ReassignCommitment, { stream: key as StreamId, data: { owner }, occurred }),
      ),
      ...risks.map(({ key }) =>
        reaction(TransferRisk, { stream: key as StreamId, data: { owner }, occurred }),
      ),
    ];
  },
};

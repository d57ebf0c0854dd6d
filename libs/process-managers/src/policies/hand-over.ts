import type { BodyEvent } from '@cylch/body';
import { commitment, type CommitmentCommand } from '@cylch/commitment';
import type { DataOf, StreamId } from '@cylch/kernel';
import type { Process } from '../process.ts';
import { risk, type RiskCommand } from '@cylch/risk';

const CLOSED: BodyEvent['type'] = 'BodyClosed';

/**
 * A body was closed and another takes over: so its open commitments and risks. Why is told by the fact that caused it;
 * a reason would be a text, and nothing more can be sealed where one of them was redacted.
 */
export const handOver: Process = {
  name: 'hand-over',
  on: [CLOSED],
  react: async ({ stream: body, data, occurred }, rows) => {
    const { takenOverBy: owner } = data as DataOf<BodyEvent, 'BodyClosed'>;
    if (owner === undefined) return [];
    const where = { owner: body, open: 1 };
    const [commitments, risks] = await Promise.all([
      rows({ view: 'commitments', where }),
      rows({ view: 'risks', where }),
    ]);
    const reassign: CommitmentCommand = { type: 'ReassignCommitment', data: { owner } };
    const transfer: RiskCommand = { type: 'TransferRisk', data: { owner } };
    return [
      ...commitments.map(({ key }) => ({
        decider: commitment,
        stream: key as StreamId,
        command: reassign,
        occurred,
      })),
      ...risks.map(({ key }) => ({
        decider: risk,
        stream: key as StreamId,
        command: transfer,
        occurred,
      })),
    ];
  },
};

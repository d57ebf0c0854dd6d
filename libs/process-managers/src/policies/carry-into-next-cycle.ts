import { commitment, type CommitmentEvent, MakeCommitment } from '@cylch/commitment';
import { type DataOf, idFor } from '@cylch/kernel';
import { type ProcessManager, reaction } from '../process.ts';

const NAME = 'carry-into-next-cycle';
const CARRIED: CommitmentEvent['type'] = 'CommitmentCarriedForward';

/**
 * A commitment was carried forward: a new one goes on in the other cycle and says where it came
 * from. It holds no text, since texts are sealed under the old one's key: it shows what that one
 * says. Its id is made of the fact's.
 */
export const carryIntoNextCycle: ProcessManager = {
  name: NAME,
  on: [CARRIED],
  react: ({ id, stream: carriedFrom, data, occurred }) => {
    const {
      into: cycle,
      partner: _partner,
      ...along
    } = data as DataOf<CommitmentEvent, 'CommitmentCarriedForward'>;
    const stream = idFor({
      category: commitment.category,
      sub: `process-${NAME}`,
      mutation: 'makeCommitment',
      commandId: id,
    });
    return Promise.resolve([
      reaction(MakeCommitment, { stream, data: { ...along, cycle, carriedFrom }, occurred }),
    ]);
  },
};

import { commitment, type CommitmentCommand } from '@cylch/commitment';
import type { DocumentEvent } from '@cylch/document';
import type { StreamId } from '@cylch/kernel';
import type { Process } from '../process.ts';

const PUBLISHED: DocumentEvent['type'] = 'DocumentPublished';

/** A document is there: each open commitment that waited for it does so no longer, from the day it was published. */
export const unblockWhenPublished: Process = {
  name: 'unblock-when-published',
  on: [PUBLISHED],
  react: async ({ stream: document, occurred }, rows) => {
    const command: CommitmentCommand = { type: 'UnblockCommitment', data: { by: [document] } };
    const waiting = await rows({ view: 'commitments', where: { blockedBy: document, open: 1 } });
    return waiting.map(({ key }) => ({
      decider: commitment,
      stream: key as StreamId,
      command,
      occurred,
    }));
  },
};

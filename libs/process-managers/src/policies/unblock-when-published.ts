import { commitmentsView, UnblockCommitment } from '@cylch/commitment';
import type { DocumentEvent } from '@cylch/document';
import { rowsOf, type StreamId } from '@cylch/kernel';
import { type ProcessManager, reaction } from '../process.ts';

const PUBLISHED: DocumentEvent['type'] = 'DocumentPublished';

/**
 * A document is there: each open commitment that waited for it does so no longer, from the day it
 * was published.
 */
export const unblockWhenPublished: ProcessManager = {
  name: 'unblock-when-published',
  on: [PUBLISHED],
  react: async ({ stream: document, occurred }, rows) => {
    const waiting = await rows(rowsOf(commitmentsView, { blockedBy: document, open: 1 }));
    return waiting.map(({ key }) =>
      reaction(UnblockCommitment, { stream: key as StreamId, data: { by: [document] }, occurred }),
    );
  },
};

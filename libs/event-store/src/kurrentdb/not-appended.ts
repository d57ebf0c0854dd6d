import type { BatchAppendResp } from '@eventstore/db-client/generated/streams_pb.js';
import type { RecordUnusable, WrongRevision } from '../event-log.ts';
import { damaged, denied, refused } from './problems.ts';

/** Answers that asking again does not change. */
const FINAL: Readonly<Record<string, (says: string) => RecordUnusable>> = {
  StreamDeleted: () => damaged(),
  AccessDenied: () => denied(),
  MaximumAppendSizeExceeded: () => refused('what was sent at once is more than its MaxAppendSize'),
  BadRequest: (says) => refused(says),
};

/**
 * Why an append was not made. Another problem than a RecordUnusable or a WrongRevision may pass: a
 * timeout, a node that is not ready.
 */
export function notAppended(answer: BatchAppendResp, wrongRevision: WrongRevision): Error {
  const error = answer.getError();
  const kind = error?.getDetails()?.getTypeName().split('.').at(-1) ?? '';
  const says = error?.getMessage() ?? '';
  return kind === 'WrongExpectedVersion'
    ? wrongRevision
    : (FINAL[kind]?.(says) ?? new Error(`${kind} ${says}`.trim()));
}

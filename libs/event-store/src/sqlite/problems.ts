import { types } from 'node:util';
import { RecordUnusable } from '../event-log.ts';

/**
 * What SQLite calls its problem; empty for any other. Its errors are told by their form: a native
 * addon’s may be of another realm.
 */
const codeOf = (problem: unknown): string =>
  types.isNativeError(problem) && 'code' in problem ? String(problem.code) : '';

type Meant = readonly [prefix: string, reason: RecordUnusable['reason'], says: string];
const MEANINGS: readonly Meant[] = [
  [
    'SQLITE_FULL',
    'FULL_DISK',
    'The disk is full: nothing of what was sent just now is recorded. Make room; the record then goes on by itself.',
  ],
  [
    'SQLITE_IOERR',
    'FULL_DISK',
    'The disk could not be written: it is full, or failing. Nothing of what was sent just now is recorded.',
  ],
  [
    'SQLITE_NOTADB',
    'FOREIGN',
    'This file is not a record of Cylch. Point CYLCH_RECORD_URL at one, or at a file that does not exist yet.',
  ],
  [
    'SQLITE_CORRUPT',
    'DAMAGED',
    'The record’s file is damaged. Stop, keep the file as it is, and restore a backup.',
  ],
  [
    'SQLITE_BUSY',
    'LOCKED',
    'Another process holds the record. Stop that one first; a record has one writer.',
  ],
  [
    'SQLITE_CANTOPEN',
    'LOCKED',
    'The record’s file cannot be opened. Check that its folder is there and may be written.',
  ],
];

/** A problem of SQLite as the record tells it; any other one as it is. */
export function told(problem: unknown, path: string): unknown {
  if (problem instanceof RecordUnusable) return problem;
  const meaning = MEANINGS.find(([prefix]) => codeOf(problem).startsWith(prefix));
  return meaning === undefined
    ? problem
    : new RecordUnusable(meaning[1], `${path}: ${meaning[2]}`, problem);
}

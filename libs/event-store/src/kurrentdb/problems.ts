import {
  AccessDeniedError,
  convertToCommandError,
  InvalidArgumentError,
  StreamDeletedError,
} from '@eventstore/db-client';
import { RecordUnusable, WrongRevision } from '../event-log.ts';

/**
 * Nothing came for too long: whether it was done is not known, so it is asked again by the same
 * event ids.
 */
export class Silence extends Error {
  constructor() {
    super('the cluster is silent');
    this.name = 'Silence';
  }
}

/**
 * What asking again does not change; the rest may pass: a leader is being found, a call broke that
 * others shared.
 */
export const mayPass = (problem: unknown): boolean =>
  !(
    problem instanceof RecordUnusable ||
    problem instanceof WrongRevision ||
    problem instanceof RangeError
  );

/** A problem of a call as the record tells it. */
export function told(problem: unknown): Error {
  const known = understood(problem as Error);
  if (known instanceof AccessDeniedError) return denied(known);
  if (known instanceof InvalidArgumentError) return refused(known.message, known);
  if (known instanceof StreamDeletedError) return damaged(known);
  return known.message.includes('InvalidPosition') ? noPlace(known) : known;
}

/**
 * The client expects of each problem that the server describes it fully, and throws otherwise:
 * here, where nothing may be thrown.
 */
function understood(problem: Error): Error {
  try {
    return convertToCommandError(problem);
  } catch {
    return problem;
  }
}

export const refused = (why: string, cause?: unknown): RecordUnusable =>
  new RecordUnusable('REFUSED', `The record’s cluster refuses: ${why}.`, cause);
export const denied = (cause?: unknown): RecordUnusable =>
  refused('it denies access. Check the user or the certificate in CYLCH_RECORD_URL', cause);
export const damaged = (cause?: unknown): RecordUnusable =>
  new RecordUnusable(
    'DAMAGED',
    'A stream of the record was deleted on the cluster: nothing of a record may be. Restore a backup.',
    cause,
  );
const noPlace = (cause: unknown): RecordUnusable =>
  new RecordUnusable(
    'FOREIGN',
    'A place was asked for that this record does not have: it belongs to another record. Check that CYLCH_RECORD_URL and CYLCH_VIEWS_URL belong together.',
    cause,
  );
export const closed = (): RecordUnusable =>
  new RecordUnusable(
    'UNREACHABLE',
    'The record was closed. What was not answered by then may be recorded or not: sending it again by the same id is safe.',
  );

/** Why a cluster cannot be used, in words for an operator. */
export const unreachable = (problem: unknown): RecordUnusable =>
  new RecordUnusable(
    'UNREACHABLE',
    `The record’s cluster does not answer (${problem instanceof Error ? problem.message : String(problem)}). Check its nodes, the network and CYLCH_RECORD_URL: it goes on by itself once most nodes are there. Nothing acknowledged was lost.`,
    problem,
  );

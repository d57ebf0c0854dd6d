import {
  AccessDeniedError, InvalidArgumentError, MaxAppendSizeExceededError, StreamNotFoundError, WrongExpectedVersionError,
} from '@eventstore/db-client';
import { RecordUnusable } from '../event-log.ts';

/** Answers of the server that asking again does not change. */
const FINAL = [WrongExpectedVersionError, StreamNotFoundError, AccessDeniedError, InvalidArgumentError, MaxAppendSizeExceededError];

/** A failed append may take others on its way down with it, and a leader may change: both are asked again, by the same event ids. */
export const mayPass = (problem: unknown): boolean => !FINAL.some((kind) => problem instanceof kind);

/** Why a cluster cannot be used, in words for an operator. */
export const unreachable = (problem: unknown): RecordUnusable =>
  new RecordUnusable('LOCKED', `The record’s cluster does not answer (${problem instanceof Error ? problem.message : String(problem)}). Check CYLCH_RECORD_URL and the nodes; nothing acknowledged was lost.`, problem);

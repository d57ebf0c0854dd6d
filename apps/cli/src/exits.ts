import { Refusal, REFUSALS, sentence } from '@cylch/kernel';
import { RecordUnusable } from '@cylch/record';
import { VaultUnusable } from '@cylch/vault';

/** Exit codes of the command line; those of refusals stand beside their sentences in the kernel. */
export const EXITS = {
  done: 0,
  /** A fault of Cylch itself. */
  fault: 1,
  /** The views differ from what the record gives. */
  differs: 8,
  /** The record, the vault or the views cannot be opened. */
  unusable: 9,
  /** Ended by Ctrl-C. */
  interrupted: 130,
} as const;

/** What to say of a problem, and with which code to end. */
export type Ending = Readonly<{ code: number; name: string; says: string }>;

export function endingOf(problem: unknown, language: 'cy' | 'en'): Ending {
  if (problem instanceof Refusal) return { code: REFUSALS[problem.code].exit, name: problem.code, says: sentence(problem, language) };
  if (problem instanceof RecordUnusable || problem instanceof VaultUnusable) return { code: EXITS.unusable, name: problem.reason, says: problem.message };
  return { code: EXITS.fault, name: 'FAULT', says: problem instanceof Error ? problem.message : String(problem) };
}

import { Refusal, REFUSALS, sentence } from '@cylch/kernel';
import { RecordUnusable } from '@cylch/event-store';
import { SettingsRefused } from '@cylch/platform/settings';
import { ImportRefused } from '@cylch/import';
import { VaultUnusable } from '@cylch/key-vault';
import { ViewsNotBuilt, ViewsUnusable } from '@cylch/read-models';

/** Exit codes of the command line; those of refusals stand beside their sentences in the kernel. */
export const EXITS = {
  done: 0,
  /** A fault of Cylch itself. */
  fault: 1,
  /** The command, a setting or a file cannot be used as it is given. */
  usage: 2,
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
  if (problem instanceof Refusal)
    return {
      code: REFUSALS[problem.code].exit,
      name: problem.code,
      says: sentence(problem, language),
    };
  if (isUnusable(problem))
    return {
      code: problem.reason === 'MISADDRESSED' ? EXITS.usage : EXITS.unusable,
      name: problem.reason,
      says: problem.message,
    };
  if (problem instanceof ImportRefused)
    return {
      code: REFUSALS.BAD_USER_INPUT.exit,
      name: 'IMPORT_REFUSED',
      says: linesOf(problem, language),
    };
  if (problem instanceof SettingsRefused)
    return { code: EXITS.usage, name: 'SETTINGS_REFUSED', says: problem.message };
  if (problem instanceof ViewsNotBuilt)
    return { code: REFUSALS.UNAVAILABLE.exit, name: 'UNAVAILABLE', says: problem.message };
  if ((problem as NodeJS.ErrnoException | undefined)?.code === 'ENOENT')
    return { code: EXITS.usage, name: 'NO_SUCH_FILE', says: (problem as Error).message };
  return {
    code: EXITS.fault,
    name: 'FAULT',
    says: problem instanceof Error ? problem.message : String(problem),
  };
}

type Unusable = RecordUnusable | VaultUnusable | ViewsUnusable;
const isUnusable = (problem: unknown): problem is Unusable =>
  [RecordUnusable, VaultUnusable, ViewsUnusable].some((kind) => problem instanceof kind);

/** Every fault with its file, line and column, as compilers tell them. */
const linesOf = ({ faults }: ImportRefused, language: 'cy' | 'en'): string =>
  faults
    .map(
      (fault) =>
        `${fault.file}:${String(fault.line)}:${String(fault.column)} ${fault.code} ${fault[language]}`,
    )
    .join('\n');

import { ImportRefused } from '@cylch/import';
import { mayPass, NewerSchema } from '@cylch/postgres';
import { RecordUnusable } from '@cylch/event-store';
import { VaultUnusable } from '@cylch/key-vault';
import { ViewsUnusable } from '@cylch/read-models';
import { SettingsRefused } from './settings/settings-refused.ts';

/** How a process ends that could not start. The command line documents the same. */
const EXIT = { settings: 2, unusable: 9, fault: 1 } as const;
const FORESEEN = [
  SettingsRefused,
  RecordUnusable,
  VaultUnusable,
  ViewsUnusable,
  NewerSchema,
  ImportRefused,
] as const;
const ADDRESS_TAKEN = ['EADDRINUSE', 'EACCES', 'EADDRNOTAVAIL'];

/**
 * Runs a process that goes on by itself once it has started; where it cannot start, says why on
 * stderr and ends it: 2 for its settings, 9 where what it was to open cannot be used, 1 for a
 * fault.
 */
export async function begin(start: () => Promise<unknown>): Promise<void> {
  try {
    await start();
  } catch (problem) {
    const foreseen = isForeseen(problem);
    process.stderr.write(
      `${foreseen ? (problem as Error).message : String((problem as Error).stack ?? problem)}\n`,
    );
    process.exit(
      problem instanceof SettingsRefused || isMisaddressed(problem)
        ? EXIT.settings
        : foreseen
          ? EXIT.unusable
          : EXIT.fault,
    );
  }
}

const isMisaddressed = (problem: unknown): boolean =>
  problem instanceof RecordUnusable && problem.reason === 'MISADDRESSED';
const isForeseen = (problem: unknown): boolean =>
  FORESEEN.some((kind) => problem instanceof kind) ||
  mayPass(problem) ||
  ADDRESS_TAKEN.includes((problem as NodeJS.ErrnoException).code ?? '');

/** Ends what runs at the first SIGINT or SIGTERM; further ones change nothing. */
export function endBySignal(stop: () => Promise<void>): void {
  let stopping: Promise<void> | undefined;
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      stopping ??= stop();
    });
}

import { ImportRefused } from '@cylch/import';
import { RecordUnusable } from '@cylch/record';
import { VaultUnusable } from '@cylch/vault';
import { start } from './server/start.ts';
import { readSettings } from './settings/settings.ts';
import { SettingsRefused } from './settings/settings-refused.ts';

/** How a process ends that could not start. The command line documents the same. */
const EXIT = { settings: 2, unusable: 9, fault: 1 } as const;

function fail(problem: unknown): void {
  const foreseen = [SettingsRefused, RecordUnusable, VaultUnusable, ImportRefused].some((kind) => problem instanceof kind) || isAddressTaken(problem);
  process.stderr.write(`${foreseen ? (problem as Error).message : String((problem as Error).stack ?? problem)}\n`);
  process.exit(problem instanceof SettingsRefused ? EXIT.settings : foreseen ? EXIT.unusable : EXIT.fault);
}

const isAddressTaken = (problem: unknown): boolean => ['EADDRINUSE', 'EACCES', 'EADDRNOTAVAIL'].includes((problem as NodeJS.ErrnoException).code ?? '');

try {
  await start(readSettings(process.env));
} catch (problem) {
  fail(problem);
}

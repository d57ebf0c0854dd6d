import { ImportRefused } from '@cylch/import';
import { RecordUnusable } from '@cylch/record';
import { VaultUnusable } from '@cylch/vault';
import { loadLetters } from './server/load-letters.ts';
import { serve } from './server/serve.ts';
import { welcome } from './server/welcome.ts';
import { readSettings } from './settings/settings.ts';
import { SettingsRefused } from './settings/settings-refused.ts';

/** How a process ends that could not start. The command line documents the same. */
const EXIT = { settings: 2, unusable: 9, fault: 1 } as const;
const say = (line: string): void => { process.stdout.write(line); };

async function start(): Promise<void> {
  const settings = readSettings(process.env);
  const { url, stop } = await serve(settings, {
    onOpened: async (opened, conditions) => {
      if (!settings.demo) return;
      const written = await loadLetters(opened, conditions, showProgress);
      if (written > 0) say(`\n`);
    },
  });
  say(welcome(url));
  let stopping: Promise<void> | undefined;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => { stopping ??= stop().then(() => { process.exitCode = 0; }, fail); });
  }
}

/** One line that grows where someone watches, and a line for each quarter where no one does. */
function showProgress(done: number, total: number): void {
  const percent = Math.floor((100 * done) / total);
  const line = `Llwytho’r llythyrau / Loading the letters: ${String(done)}/${String(total)}`;
  if (process.stdout.isTTY) say(`\r${line}`);
  else if (percent % 25 === 0 && Math.floor((100 * (done - 1)) / total) % 25 !== 0) say(`${line}\n`);
}

function fail(problem: unknown): void {
  const foreseen = [SettingsRefused, RecordUnusable, VaultUnusable, ImportRefused].some((kind) => problem instanceof kind) || isAddressTaken(problem);
  process.stderr.write(`${foreseen ? (problem as Error).message : String((problem as Error).stack ?? problem)}\n`);
  process.exit(problem instanceof SettingsRefused ? EXIT.settings : foreseen ? EXIT.unusable : EXIT.fault);
}

const isAddressTaken = (problem: unknown): boolean => ['EADDRINUSE', 'EACCES', 'EADDRNOTAVAIL'].includes((problem as NodeJS.ErrnoException).code ?? '');

start().catch(fail);

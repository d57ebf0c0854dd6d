import { endBySignal } from '@cylch/platform';
import type { Settings } from '@cylch/platform/settings';
import type { LettersProgress } from './letters-loader.ts';
import { serve } from './serve.ts';
import { welcome } from './welcome.ts';

const say = (line: string): void => {
  process.stdout.write(line);
};

/**
 * Serves until a signal ends it: what `npm start` and `cylch start` do. @throws SettingsRefused,
 * RecordUnusable, VaultUnusable, ImportRefused
 */
export async function start(settings: Settings): Promise<void> {
  let shown = false;
  const onLetters: LettersProgress = (done, total) => {
    shown = true;
    showProgress(done, total);
  };
  const { url, stop } = await serve(settings, settings.demo ? { onLetters } : {});
  if (shown) say(`\n`);
  say(welcome(url));
  endBySignal(stop);
}

/** One line that grows where someone watches, and a line for each quarter where no one does. */
function showProgress(done: number, total: number): void {
  const percent = Math.floor((100 * done) / total);
  const line = `Llwytho’r llythyrau / Loading the letters: ${String(done)}/${String(total)}`;
  if (process.stdout.isTTY) say(`\r${line}`);
  else if (percent % 25 === 0 && Math.floor((100 * (done - 1)) / total) % 25 !== 0)
    say(`${line}\n`);
}

import { readFileSync } from 'node:fs';
import { addressOf } from '@cylch/api';
import { moveInto } from '@cylch/platform';
import { readSettings, SettingsRefused } from '@cylch/platform/settings';
import type { Screen } from '../screen.ts';

/** `cylch move`: the addresses of scale-out, or files that hold them. */
export type MoveOptions = Readonly<{ record: string; vault: string }>;

/**
 * Copies the embedded record and its keys into scale-out. @throws SettingsRefused where a server
 * runs on them
 */
export async function move({ record, vault }: MoveOptions, screen: Screen): Promise<void> {
  const settings = readSettings(process.env);
  if ((await addressOf(settings.data)) !== undefined)
    throw new SettingsRefused([
      'a server runs on this data; stop it first, so that nothing is recorded that is not copied',
    ]);
  const progress = screen.progress(screen.language === 'cy' ? 'Symud' : 'Moving');
  try {
    const { keys, events } = await moveInto(settings, {
      record: said(record),
      vault: said(vault),
      onProgress: (done, total) => {
        progress.at(done, total);
      },
    });
    screen.tell(
      screen.language === 'cy'
        ? `Symudwyd ${String(events)} ffaith a ${String(keys)} allwedd.`
        : `Moved ${String(events)} facts and ${String(keys)} keys.`,
      { events, keys },
    );
  } finally {
    progress.end();
  }
}

/**
 * An address may hold a password, and a command line is easily seen: @FILE names a file that holds
 * it.
 */
const said = (address: string): string =>
  address.startsWith('@') ? readFileSync(address.slice(1), 'utf8').trim() : address;

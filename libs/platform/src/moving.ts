import { copyRecord } from '@cylch/event-store';
import { openKurrentLog } from '@cylch/event-store/kurrentdb';
import { openSqliteLog } from '@cylch/event-store/sqlite';
import { copyVault, masterKeyFrom } from '@cylch/key-vault/postgres';
import { locationOf } from './settings/location.ts';
import type { Settings } from './settings/settings.ts';
import { SettingsRefused } from './settings/settings-refused.ts';

/** Where an embedded deployment moves to; the master key goes with it unchanged. */
export type Moving = Readonly<{
  record: string;
  vault: string;
  /** Told after each thousand events at most: how many the copy holds, and how many there are. */
  onProgress?: (done: number, total: number) => void;
}>;
/** What was copied, or was there from an earlier try. */
export type Moved = Readonly<{ keys: number; events: number }>;

/**
 * Copies the record of an embedded deployment, and its keys before it, into scale-out; the views
 * are built there anew. No server may run on either meanwhile. Where it was broken off, it goes on.
 * @throws SettingsRefused, RecordUnusable, VaultUnusable
 */
export async function moveInto(
  { stores, masterKey }: Settings,
  { record, vault, onProgress }: Moving,
): Promise<Moved> {
  if (stores.form !== 'EMBEDDED')
    throw new SettingsRefused([
      'only an embedded deployment is moved: CYLCH_RECORD_URL and CYLCH_VAULT_URL must be sqlite:…',
    ]);
  ensureAddresses(record, vault);
  const keys = await copyVault({
    from: stores.vault,
    into: vault,
    masterKey: masterKeyFrom({ setting: masterKey, path: stores.vault }),
  });
  const from = openSqliteLog({ path: stores.record, readonly: true });
  const to = openKurrentLog({ url: record });
  try {
    const total = Number(await from.head());
    return {
      keys,
      events: await copyRecord(from, to, (done) => {
        onProgress?.(done, total);
      }),
    };
  } finally {
    await Promise.all([from.close(), to.close()]);
  }
}

function ensureAddresses(record: string, vault: string): void {
  const problems = (
    [
      ['--record', record, 'KURRENTDB'],
      ['--vault', vault, 'POSTGRES'],
    ] as const
  ).flatMap(([option, url, kind]) => {
    try {
      locationOf(url, [kind]);
      return [];
    } catch (problem) {
      return [`${option} ${(problem as Error).message}`];
    }
  });
  if (problems.length > 0) throw new SettingsRefused(problems);
}

import { type Lease, leaseOf } from '@cylch/postgres';
import { openPostgresCheckpoints } from '@cylch/process-managers/postgres';
import { openKurrentLog } from '@cylch/event-store/kurrentdb';
import { masterKeyFrom, openPostgresVault } from '@cylch/key-vault/postgres';
import { openPostgresClosedTime } from '@cylch/moments/postgres';
import { openPostgresViews } from '@cylch/read-models/postgres';
import type { Settings } from '../settings/settings.ts';
import type { StoresOf } from './stores.ts';

/** How the server’s own lists name this program. */
export const NAME = 'cylch';

/**
 * How long an append is sent under its moment, and within what time the cluster then has written it
 * or never will: its own bound.
 */
const SEND_MS = 1_000;
const WRITTEN_MS = 2_000;

/**
 * The record on a KurrentDB cluster, views and keys on PostgreSQL: any number of processes, on as
 * many machines.
 */
export const scaleOut = ({ stores: { record, views, vault }, masterKey }: Settings): StoresOf => ({
  log: () => Promise.resolve(openKurrentLog({ url: record, sendMs: SEND_MS })),
  vault: () => openPostgresVault({ url: vault, masterKey: masterKeyFrom({ setting: masterKey }) }),
  views: (over) => openPostgresViews({ url: views, ...over }),
  checkpoints: () => openPostgresCheckpoints({ url: views }),
  closedTime: () => openPostgresClosedTime({ url: views }),
  landingMs: SEND_MS + WRITTEN_MS,
  alone: (what, run) => holding({ url: views, of: `${NAME} ${what}` }, run),
});

async function holding<T>(
  { url, of }: Readonly<{ url: string; of: string }>,
  run: () => Promise<T>,
): Promise<T> {
  const lease = (await leaseOf({
    url,
    name: NAME,
    of,
    signal: new AbortController().signal,
  })) as Lease;
  try {
    return await run();
  } finally {
    await lease.release();
  }
}

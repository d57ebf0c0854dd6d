import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { memoryCheckpoints } from '@cylch/process-managers';
import { openSqliteCheckpoints } from '@cylch/process-managers/sqlite';
import { openSqliteLog } from '@cylch/event-store/sqlite';
import { masterKeyFrom, openSqliteVault } from '@cylch/key-vault/sqlite';
import { memoryClosedTime } from '@cylch/moments/memory';
import { openSqliteClosedTime } from '@cylch/moments/sqlite';
import { openSqliteViews } from '@cylch/read-models/sqlite';
import { IN_MEMORY } from '../settings/location.ts';
import type { Settings } from '../settings/settings.ts';
import type { ApplicationOptions, StoresOf } from './stores.ts';

/** Beside a process that writes: longer than an append waits for the disk. */
const LANDING_MS = 2_000;

/**
 * All on SQLite, in files of this machine: one process writes, so that only what it does itself
 * must wait its turn.
 */
export function embedded(
  { stores: { record, views, vault }, masterKey }: Settings,
  { readonly = false }: ApplicationOptions,
): StoresOf {
  for (const path of [record, vault, views])
    if (path !== IN_MEMORY) mkdirSync(dirname(path), { recursive: true });
  return {
    log: () => Promise.resolve().then(() => openSqliteLog({ path: record, readonly })),
    vault: () =>
      Promise.resolve().then(() =>
        openSqliteVault({
          path: vault,
          masterKey: masterKeyFrom({ setting: masterKey, path: vault }),
        }),
      ),
    views: (over) => openSqliteViews({ url: views, ...over }),
    checkpoints: () =>
      Promise.resolve(
        views === IN_MEMORY
          ? memoryCheckpoints()
          : openSqliteCheckpoints(join(dirname(views), 'processes.db')),
      ),
    closedTime: () =>
      Promise.resolve().then(() =>
        record === IN_MEMORY
          ? memoryClosedTime()
          : openSqliteClosedTime({ path: join(dirname(record), 'moments.db'), beside: readonly }),
      ),
    ...(readonly ? { landingMs: LANDING_MS } : {}),
    alone: inTurn(),
  };
}

function inTurn(): StoresOf['alone'] {
  let before: Promise<unknown> = Promise.resolve();
  return (_, run) => {
    const mine = before.then(run, run);
    before = mine.catch(() => undefined);
    return mine;
  };
}

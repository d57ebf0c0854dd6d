import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Ports } from '@cylch/carrier';
import type { House } from '@cylch/graphql';
import type { Instant } from '@cylch/kernel';
import { openSqliteLog } from '@cylch/record/sqlite';
import { ROOMS, UPCASTERS, VIEW_SET } from '@cylch/rooms';
import { masterKeyFrom, openSqliteVault } from '@cylch/vault/sqlite';
import { openSqliteViews, type OpenViews, type RunnerStatus } from '@cylch/views/sqlite';
import { IN_MEMORY } from '../settings/location.ts';
import { Reactions } from './reactions.ts';
import { rowsOf } from './rows.ts';
import type { Settings } from '../settings/settings.ts';
import { timed } from '../observe/timed-log.ts';

/** How to open a house on SQLite. */
export type Opening = Readonly<{
  /** Beside a server that writes: nothing is written, and only what is asked for is read. */
  readonly?: boolean;
  onStatus?: (status: RunnerStatus) => void;
  /** How long each append took, in milliseconds. */
  onAppend?: (ms: number) => void;
  /** What should have followed from a fact and did not. */
  onTrouble?: (what: object, message: string) => void;
  /** Sees every statement that reads the views. */
  onStatement?: (sql: string) => void;
}>;
/** The record, the keys and the views, with what writes and what reads them. The runner is not started. */
export type Opened = Readonly<{
  house: Omit<House, 'bus'>; ports: Ports; views: OpenViews;
  /** Starts what reacts to facts; it ends with the house. */
  react: () => void;
  /** Resolves when what reacts to facts has had its effects; at once where it was not started. */
  idle: () => Promise<void>;
  close: () => Promise<void>;
}>;

const NONCE_BYTES = 12;

/** Opens the embedded record. @throws RecordUnusable, VaultUnusable; what was opened before is closed again. */
export async function openHouse({ record, vault: vaultAt, views: viewsAt, masterKey, now: fixed }: Settings, opening: Opening = {}): Promise<Opened> {
  for (const { path } of [record, vaultAt, viewsAt]) if (path !== IN_MEMORY) mkdirSync(dirname(path), { recursive: true });
  const log = timed(openSqliteLog({ path: record.path, readonly: opening.readonly ?? false }), opening.onAppend ?? (() => undefined));
  const closing = [() => log.close()];
  const close = async (): Promise<void> => { for (const end of closing.toReversed()) await end(); };
  try {
    const vault = openSqliteVault({ path: vaultAt.path, masterKey: masterKeyFrom({ setting: masterKey, path: vaultAt.path }) });
    closing.push(() => vault.close());
    const views = await openSqliteViews({
      url: viewsAt.path, set: VIEW_SET, log, upcasters: UPCASTERS,
      ...(opening.onStatus === undefined ? {} : { onStatus: opening.onStatus }), ...(opening.onStatement === undefined ? {} : { onStatement: opening.onStatement }),
    });
    closing.push(() => views.close());
    const now = (): Instant => fixed ?? (new Date().toISOString() as Instant);
    const ports: Ports = { log, vault, now, nonce: () => randomBytes(NONCE_BYTES), upcasters: UPCASTERS, rows: rowsOf({ log, views: views.views, set: VIEW_SET }) };
    const reactions = new Reactions({ log, ports, viewsPath: viewsAt.path, onTrouble: opening.onTrouble });
    closing.push(() => reactions.stop());
    return {
      house: { log, views: views.views, vault, now, rooms: ROOMS, upcasters: UPCASTERS },
      ports, views, close, react: () => { reactions.start(); }, idle: () => reactions.idle(),
    };
  } catch (problem) {
    await close();
    throw problem;
  }
}

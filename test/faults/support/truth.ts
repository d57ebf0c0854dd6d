import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Metadata } from '@cylch/kernel';
import type { OpenViews } from '@cylch/read-models';
import { copyRecord, type EventLog, START } from '@cylch/event-store';
import { openKurrentLog } from '@cylch/event-store/kurrentdb';
import { openSqliteLog } from '@cylch/event-store/sqlite';
import { UPCASTERS, VIEW_SET } from '@cylch/features';
import { openPostgresViews } from '@cylch/read-models/postgres';
import { openSqliteViews } from '@cylch/read-models/sqlite';
import type { Deployment } from '../../scale-out/support/deployment.ts';
import type { Seen } from './reckoning.ts';

/**
 * What stands in the record and the views of a deployment, and what an embedded build of the same
 * events comes to.
 */
export type Truth = Readonly<{
  record: readonly Seen[];
  /** Facts that the views know, in their order. */
  positions: number;
  matches: boolean;
  digest: string;
  embedded: string;
}>;

const PATIENCE_MS = 60_000;

/** Reads a deployment once its views have the whole record. */
export async function truthOf({
  nodes,
  postgres,
}: Pick<Deployment, 'nodes' | 'postgres'>): Promise<Truth> {
  const log = openKurrentLog({ url: nodes.url });
  const folder = await mkdtemp(join(tmpdir(), 'truth-'));
  const copy = openSqliteLog({ path: join(folder, 'record.db') });
  const opening = { set: VIEW_SET, upcasters: UPCASTERS };
  const [views, embedded] = await Promise.all([
    openPostgresViews({ ...opening, log, url: postgres.url() }),
    openSqliteViews({ ...opening, log: copy, url: join(folder, 'views.db') }),
  ]);
  try {
    const positions = await copyRecord(log, copy);
    await whole(views, log);
    embedded.runner.start();
    await whole(embedded, copy);
    const { matches, digest } = await views.verify();
    const record = (await copy.readAll(START, Number.MAX_SAFE_INTEGER)).map(({ id, metadata }) => ({
      id,
      commandId: (JSON.parse(metadata) as Metadata).command.id,
    }));
    return { record, positions, matches, digest, embedded: (await embedded.verify()).digest };
  } finally {
    await Promise.all([views.close(), embedded.close()]);
    await Promise.all([log.close(), copy.close()]);
    await rm(folder, { recursive: true });
  }
}

async function whole({ views }: OpenViews, log: EventLog): Promise<void> {
  const head = await log.head();
  const place = await views.reachedLog(head, PATIENCE_MS);
  if (place === undefined && head !== START)
    throw new Error(
      `the views stand at ${String((await views.checkpoint()).position)} and not at the newest fact`,
    );
}

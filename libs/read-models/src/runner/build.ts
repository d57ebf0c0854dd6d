import { setImmediate } from 'node:timers/promises';
import type { StoredEvent } from '@cylch/kernel';
import { START, type EventLog } from '@cylch/event-store';
import type { PoisonReport } from '../fold/poison.ts';
import type { Listed } from './set-storage.ts';
import type { Store } from './store.ts';

/** Events folded so far, of those that the record held when the build began. */
export type Progress = Readonly<{ done: number; total: number }>;
export type Building = Readonly<{
  store: Store;
  log: EventLog;
  hash: string;
  onProgress?: ((progress: Progress) => void) | undefined;
  signal?: AbortSignal | undefined;
  /** Where to stop; left out: where the record ends. */
  until?: number | undefined;
}>;

/**
 * Folds the whole record into a new set, up to where the log held nothing more or a view could not
 * fold an event, and hands it over; whatever goes wrong, nothing of it is left. @throws where the
 * signal aborts.
 */
export async function built(
  building: Building,
  handOver: (listed: Listed, poison: PoisonReport | undefined) => Promise<void>,
): Promise<void> {
  const { catalogue } = building.store;
  const listed = await catalogue.begin(building.hash);
  try {
    await handOver(listed, await fill(building, listed));
  } catch (problem) {
    await catalogue.abandon(listed);
    throw problem;
  }
}

async function fill(
  { store, log, signal = new AbortController().signal, onProgress, until = Infinity }: Building,
  listed: Listed,
): Promise<PoisonReport | undefined> {
  const total = await log.distance(START, await log.head());
  const set = await store.fill(listed);
  try {
    let poison: PoisonReport | undefined;
    let waiting: StoredEvent[] = [];
    for await (const { events, caughtUp } of log.follow(START, signal)) {
      waiting.push(...events.slice(0, until - set.at.position - waiting.length));
      const ends = caughtUp || set.at.position + waiting.length >= until;
      if (waiting.length < set.atOnce && !ends) continue;
      poison = await set.fold(waiting);
      waiting = [];
      onProgress?.({ done: set.at.position, total: Math.max(total, set.at.position) });
      if (ends || poison !== undefined) break;
      await setImmediate();
    }
    signal.throwIfAborted();
    await set.finish();
    return poison;
  } finally {
    await set.close();
  }
}

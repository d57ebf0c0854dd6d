import { setImmediate } from 'node:timers/promises';
import { START, type EventLog } from '@cylch/record';
import type { Opening } from '../fold/happening.ts';
import type { PoisonReport } from '../fold/poison.ts';
import { Folder } from './folder.ts';
import { createForBuild, finishBuild } from './set-file.ts';

/** Events folded so far, of those that the record held when the build began. */
export type Progress = Readonly<{ done: number; total: number }>;
export type Building = Readonly<{
  path: string; log: EventLog; opening: Opening; signal: AbortSignal;
  onProgress?: ((progress: Progress) => void) | undefined;
  /** Where to stop; left out: where the record ends. */
  until?: number | undefined;
}>;

/**
 * Folds the whole record into a fresh file, up to where the log held nothing more or a view could not fold an event.
 * @throws where the signal aborts: the file is then to be thrown away.
 */
export async function build({ path, log, opening, signal, onProgress, until = Infinity }: Building): Promise<PoisonReport | undefined> {
  const total = await log.distance(START, await log.head());
  const db = createForBuild(path, opening.layout);
  try {
    const folder = new Folder(db, opening);
    let poison: PoisonReport | undefined;
    for await (const { events, caughtUp } of log.follow(START, signal)) {
      poison = folder.fold(events.slice(0, until - folder.at.position));
      onProgress?.({ done: folder.at.position, total: Math.max(total, folder.at.position) });
      if (caughtUp || poison !== undefined || folder.at.position >= until) break;
      await setImmediate();
    }
    signal.throwIfAborted();
    finishBuild(db, path, opening.layout);
    return poison;
  } finally {
    db.close();
  }
}

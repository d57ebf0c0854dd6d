import { mayPass } from '@cylch/postgres';
import { setTimeout as pause } from 'node:timers/promises';

const PATIENCE_MS = 5_000;
const PAUSE_MS = 50;

/** Asks again for a moment where a server is just starting, or gone for now: only for what may be asked twice. */
export async function patiently<T>(ask: () => Promise<T>): Promise<T> {
  for (const until = Date.now() + PATIENCE_MS; ;) {
    try {
      return await ask();
    } catch (problem) {
      if (!mayPass(problem) || Date.now() >= until) throw problem;
    }
    await pause(PAUSE_MS);
  }
}

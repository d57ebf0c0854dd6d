import { setTimeout as pause } from 'node:timers/promises';
import { mayPass } from './problems.ts';

const FIRST_MS = 50;
const MOST_MS = 1_000;
const PATIENCE_MS = 15_000;

/** Asks again what failed in passing, ever later, for a bounded time. Only for what may be done twice. @throws the last problem. */
export async function patiently<T>(ask: () => Promise<T>, forMs = PATIENCE_MS): Promise<T> {
  for (
    let until = performance.now() + forMs, wait = FIRST_MS;
    ;
    wait = Math.min(2 * wait, MOST_MS)
  ) {
    try {
      return await ask();
    } catch (problem) {
      if (!mayPass(problem) || performance.now() + wait > until) throw problem;
    }
    await pause(wait * (0.5 + Math.random() / 2));
  }
}

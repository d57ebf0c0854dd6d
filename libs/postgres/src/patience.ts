import { retry } from '@cylch/retry';
import { mayPass } from './problems.ts';

const FIRST_MS = 50;
const MOST_MS = 1_000;
const PATIENCE_MS = 15_000;

/**
 * Asks again what failed in passing, ever later, for a bounded time in milliseconds. Only for what
 * may be done twice. @throws the last problem.
 */
export const patiently = <T>(ask: () => Promise<T>, forMs = PATIENCE_MS): Promise<T> =>
  retry(ask, { pauseMs: FIRST_MS, mostMs: MOST_MS, forMs, passes: mayPass });

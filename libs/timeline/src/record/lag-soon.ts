import { setTimeout as pause } from 'node:timers/promises';
import { type Lag, lagOf, type Measured } from './lag.ts';

/** Whoever asks how a process is does not wait for a store that is away. */
const PATIENCE_MS = 2_000;

/**
 * How far the views are behind the record; undefined where a store does not say so within two
 * seconds.
 */
export async function lagSoon(measured: Measured): Promise<Lag | undefined> {
  const ending = new AbortController();
  const late = pause(PATIENCE_MS, undefined, { signal: ending.signal, ref: false }).catch(
    () => undefined,
  );
  try {
    return await Promise.race([lagOf(measured), late]);
  } catch {
    return undefined;
  } finally {
    ending.abort();
  }
}

import { compact, type Instant } from '@cylch/kernel';
import { ClocksApart, type ClosedTime, Moments } from '@cylch/moments';
import { setInterval } from 'node:timers';
import type { Settings } from './settings/settings.ts';
import type { ApplicationOptions, StoresOf } from './stores/stores.ts';

const MEASURE_MS = 10_000;

/** Moments, and how they end. */
type OpenMoments = Readonly<{ moments: Moments; close: () => Promise<void> }>;

/**
 * The moments of an application’s record. Where other processes write, an answer at a moment waits
 * until nothing can land under it: two clocks may be apart by twice what each may be apart from the
 * shared one.
 */
export async function openMoments(
  { now, clockSkewMs }: Pick<Settings, 'now' | 'clockSkewMs'>,
  { closedTime, landingMs }: Pick<StoresOf, 'closedTime' | 'landingMs'>,
  { onTrouble }: ApplicationOptions,
): Promise<OpenMoments> {
  const closed = await closedTime();
  const clock = () => now ?? (new Date().toISOString() as Instant);
  // A fixed clock is for tests: it is the same everywhere, and nothing is gained by waiting for it.
  const watched = now === undefined ? await watch(closed, clockSkewMs, onTrouble) : undefined;
  const skewMs = watched === undefined ? 0 : 2 * clockSkewMs;
  const marginMs = now === undefined && landingMs !== undefined ? landingMs + skewMs : 0;
  return {
    moments: await Moments.open({
      clock,
      closed,
      marginMs,
      ...compact({ ensureTogether: watched?.ensureTogether }),
    }),
    close: () => {
      watched?.stop();
      return closed.end();
    },
  };
}

type Watched = Readonly<{ ensureTogether: () => void; stop: () => void }>;

/**
 * Measures how far the clocks are apart, now and then every ten seconds; undefined where there is
 * one clock only.
 */
async function watch(
  closed: ClosedTime,
  permittedMs: number,
  onTrouble: ApplicationOptions['onTrouble'],
): Promise<Watched | undefined> {
  if (closed.clock === undefined) return undefined;
  const shared = closed.clock.bind(closed);
  const clocks = { wall: () => Date.now(), elapsed: () => performance.now(), shared };
  const apart = new ClocksApart(clocks, permittedMs);
  const measure = async (): Promise<void> => {
    try {
      await apart.measure();
      if (apart.apart() > permittedMs)
        onTrouble?.({ apart: apart.apart(), permitted: permittedMs }, 'the clocks are apart');
    } catch (err) {
      onTrouble?.({ err }, 'how far the clocks are apart cannot be told just now');
    }
  };
  await measure();
  const timer = setInterval(() => void measure(), MEASURE_MS);
  timer.unref();
  return {
    ensureTogether: () => {
      apart.ensureTogether();
    },
    stop: () => {
      clearInterval(timer);
    },
  };
}

import type { Generated } from '../data/generate.ts';
import { inChild } from '../support/child.ts';
import type { Scan } from './replay.ts';
import { atLeast, atMost, type Figure, whole } from '../support/figures.ts';

type Built = Readonly<{
  events: number;
  ms: number;
  cpuMs: number;
  foldMs: number;
  peakBytes: number;
}>;
const GOAL = 50_000;
const MOST_MB = 512;

/** All views from the first event, against the raw scan that was measured before. */
export async function rebuild(
  { record, views }: Generated,
  scan: Scan,
): Promise<readonly Figure[]> {
  const { events, ms, cpuMs, foldMs, peakBytes } = await inChild<Built>('rebuild.ts', [
    record,
    views,
  ]);
  const speed = (1_000 * events) / ms;
  const perCpuSecond = (1_000 * events) / cpuMs;
  const group = 'b';
  return [
    atLeast(0.1, {
      group,
      what: 'rebuild of all views / raw scan',
      ratio: speed / scan.perSecond,
      more: `${whole(ms / 1_000)} s, of these ${whole((ms - foldMs) / 1_000)} s for indexes; by processor time ${(perCpuSecond / scan.perCpuSecond).toFixed(2)}`,
    }),
    atLeast(1, {
      group,
      what: `rebuild / ${whole(GOAL)} events a second`,
      ratio: speed / GOAL,
      more: `${whole(speed)} events/s; ${whole(perCpuSecond)} for each second of a processor`,
    }),
    atMost(1, {
      group,
      what: `peak memory of the rebuild / ${String(MOST_MB)} MB`,
      ratio: peakBytes / (MOST_MB * 1024 * 1024),
      more: `${whole(peakBytes / 1024 / 1024)} MB`,
    }),
  ];
}

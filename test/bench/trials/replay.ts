import type { Generated } from '../data/generate.ts';
import { inChild } from '../support/child.ts';
import { atLeast, type Figure, median, whole } from '../support/figures.ts';

type Read = Readonly<{ events: number; ms: number; cpuMs: number }>;
/**
 * How long it took, and how much of a processor: what else runs on the machine changes the first
 * far more than the second.
 */
export type Scan = Readonly<Record<'perSecond' | 'perCpuSecond', number>>;
const ROUNDS = 3;

/**
 * A raw scan of the file, the replay beside it: in turns, so that what disturbs the machine
 * disturbs both.
 */
export async function replay({
  record,
  events,
}: Generated): Promise<Readonly<{ figures: readonly Figure[]; scan: Scan }>> {
  const [scans, replays]: [Read[], Read[]] = [[], []];
  await inChild<Read>('scan.ts', [record]);
  for (let round = 0; round < ROUNDS; round += 1) {
    scans.push(await inChild<Read>('scan.ts', [record]));
    replays.push(await inChild<Read>('replay.ts', [record]));
  }
  const [scan, replayed] = [scanOf(scans, events), scanOf(replays, events)];
  return {
    scan,
    figures: [
      atLeast(0.8, {
        group: 'a',
        what: 'replay through the port / raw scan and JSON.parse',
        ratio: replayed.perSecond / scan.perSecond,
        more: `${whole(replayed.perSecond)} against ${whole(scan.perSecond)} events/s; by processor time ${(replayed.perCpuSecond / scan.perCpuSecond).toFixed(2)}`,
      }),
    ],
  };
}

const scanOf = (reads: readonly Read[], events: number): Scan => ({
  perSecond: (1_000 * events) / median(reads.map(({ ms }) => ms)),
  perCpuSecond: (1_000 * events) / median(reads.map(({ cpuMs }) => cpuMs)),
});

import type { Generated } from '../data/generate.ts';
import { inChild } from '../support/child.ts';
import { atLeast, type Figure, median, whole } from '../support/figures.ts';

type Read = Readonly<{ events: number; ms: number }>;
export type Speed = Readonly<{ perSecond: number }>;
const ROUNDS = 3;

/** A raw scan of the file, the replay beside it: in turns, so that what disturbs the machine disturbs both. */
export async function replay({ record, events }: Generated): Promise<Readonly<{ figures: readonly Figure[]; scan: number }>> {
  const [scans, replays]: [number[], number[]] = [[], []];
  await inChild<Read>('scan.ts', [record]);
  for (let round = 0; round < ROUNDS; round += 1) {
    scans.push((await inChild<Read>('scan.ts', [record])).ms);
    replays.push((await inChild<Read>('replay.ts', [record])).ms);
  }
  const [scan, replayed] = [scans, replays].map((times) => (1_000 * events) / median(times)) as [number, number];
  return { scan, figures: [atLeast(0.8, {
    group: 'a', what: 'replay through the port / raw scan and JSON.parse', ratio: replayed / scan, more: `${whole(replayed)} against ${whole(scan)} events/s`,
  })] };
}

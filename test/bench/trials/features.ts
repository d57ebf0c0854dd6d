import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FEATURES } from '@cylch/features';
import type { Generated } from '../data/generate.ts';
import { inChild } from '../support/child.ts';
import { type Figure, median, megabytes, told, whole } from '../support/figures.ts';
import { nameOf } from '../support/features.ts';

type View = Readonly<{
  name: string;
  versions: number;
  bytes: number;
  cpuMs: number;
  spreadMs: number;
}>;
type Tried = Readonly<{ events: number; views: readonly View[] }>;
const ROUNDS = 3;
const group = 'f';

/**
 * What each view costs of a rebuild of them all, by processor time. A share is measured on the
 * facts of its feature alone, with the view against without any: beside the whole, most would drown
 * in what disturbs the machine. A view costs more in company, so that the parts do not come to the
 * whole: the last figure tells how much of it they explain.
 */
export async function features(
  { record, events }: Generated,
  say: (line: string) => void,
): Promise<readonly Figure[]> {
  say('f  rebuilding all views, and none');
  const { all, none } = await wholes(record);
  const share = (what: string, cpuMs: number, more: string): Figure =>
    told({ group, what: `share of the rebuild: ${what}`, ratio: cpuMs / all, more });
  const figures = [
    share(
      `no view, of ${whole(events)} facts`,
      none,
      `${whole(none)} ms of ${whole(all)} ms of a processor`,
    ),
  ];
  let sum = none;
  for (const name of FEATURES.map(nameOf)) {
    say(`f  rebuilding the views of ${name}`);
    const { events: recordedEvents, views } = await inChild<Tried>('feature.ts', [record, name]);
    for (const view of views) {
      figures.push(share(`${name}: ${view.name}`, view.cpuMs, toldOf(view, recordedEvents)));
      sum += view.cpuMs;
    }
  }
  return [...figures, share('all of these together', sum, `${whole(sum)} ms`)];
}

/** Where three rounds differ by more than a view costs, only how little that is can be told. */
function toldOf({ versions, bytes, cpuMs, spreadMs }: View, recordedEvents: number): string {
  const cost =
    cpuMs > spreadMs
      ? `${cpuMs.toFixed(1)} ms, ${whole((1_000 * cpuMs) / versions)} µs a version`
      : `${cpuMs.toFixed(1)} ms, less than the rounds differ by (${spreadMs.toFixed(1)} ms)`;
  return `${cost}; ${whole(recordedEvents)} facts, ${whole(versions)} versions, ${megabytes(bytes)}`;
}

/** All views and none of the whole record, in turns. */
async function wholes(record: string): Promise<Readonly<Record<'all' | 'none', number>>> {
  const times = { all: [] as number[], none: [] as number[] };
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const views of ['all', 'none'] as const) {
      const folder = await mkdtemp(join(tmpdir(), 'cylch-rooms-'));
      times[views].push(
        (await inChild<{ cpuMs: number }>('rebuild.ts', [record, join(folder, 'views.db'), views]))
          .cpuMs,
      );
      await rm(folder, { recursive: true });
    }
  }
  return { all: median(times.all), none: median(times.none) };
}

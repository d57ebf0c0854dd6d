import { inChild } from '../support/child.ts';
import { atLeast, atMost, type Figure, median, whole } from '../support/figures.ts';

type CaughtUp = Readonly<{ measured: readonly Readonly<{ live: number; whole: number }>[] }>;
type Measure = Readonly<{ measured: number; cpuMs: number }>;
const ROUNDS = 5;
const SINGLES = 10_000;
const BATCHED = 100_000;
const MOST_READ = 200_000;

/**
 * The record on a KurrentDB against its client alone, on the same server, in turns; and the memory
 * of a follower that catches up.
 */
export async function kurrentdb(events: number): Promise<readonly Figure[]> {
  const url = process.env['TEST_KURRENTDB_URL'];
  if (url === undefined) {
    process.stderr.write(
      '\n*** NOT RUN: k, the record on KurrentDB. Set TEST_KURRENTDB_URL to a server, such as esdb://127.0.0.1:2113?tls=false ***\n',
    );
    return [];
  }
  const measure = (what: string, count: number): Promise<Measure> =>
    inChild<Measure>('kurrentdb.ts', [what, url, String(count)]);
  const missing = events - (await measure('held', 0)).measured;
  if (missing > 0) await measure('fill', missing);
  const against = async (name: string, what: string, count: number): Promise<Figure> => {
    const [port, client]: [Measure[], Measure[]] = [[], []];
    for (let round = 0; round < ROUNDS; round += 1) {
      port.push(await measure(what, count));
      client.push(await measure(`${what}-client`, count));
    }
    const perSecond = (measures: readonly Measure[]): number =>
      (1_000 * count) / median(measures.map(({ measured }) => measured));
    const cpu = (measures: readonly Measure[]): number =>
      median(measures.map(({ cpuMs }) => cpuMs));
    return atLeast(0.9, {
      group: 'k',
      what: `${name}: port / client alone`,
      ratio: perSecond(port) / perSecond(client),
      more: `${whole(perSecond(port))} against ${whole(perSecond(client))} events/s; by processor time ${(cpu(client) / cpu(port)).toFixed(2)}`,
    });
  };
  return [
    await against('append, 32 writers, one event each', 'append', SINGLES),
    await against('append, 8 writers, 500 events each', 'batch', BATCHED),
    await against('follow from the beginning', 'follow', Math.min(events, MOST_READ)),
    memory(await inChild<CaughtUp>('kurrentdb.ts', ['catch-up', url, String(events)]), events),
  ];
}

/** Flat: the most that is live on the second half of the way, against the first. */
function memory({ measured }: CaughtUp, events: number): Figure {
  const [live, process] = [measured.map((held) => held.live), measured.map((held) => held.whole)];
  return atMost(1.25, {
    group: 'k',
    what: `live memory of a follower that catches up on ${whole(events)} events: second half / first half`,
    ratio: Math.max(...live.slice(5)) / Math.max(...live.slice(0, 5)),
    more: `live ${live.map((held) => held.toFixed(0)).join(', ')} MB; the process ${process.map((held) => held.toFixed(0)).join(', ')} MB`,
  });
}

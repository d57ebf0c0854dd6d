import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StoredEvent } from '@cylch/kernel';
import { START } from '@cylch/event-store';
import { memoryLog } from '@cylch/event-store/memory';
import { openSqliteLog } from '@cylch/event-store/sqlite';
import { UPCASTERS } from '@cylch/features';
import type { ViewSet } from '@cylch/read-models';
import { openSqliteViews } from '@cylch/read-models/sqlite';
import { median } from '../support/figures.ts';
import { NO_VIEWS, featureOf, versionsIn, viewsOf } from '../support/features.ts';

/**
 * The facts of one feature alone, built again and again: without any view, and with each view of
 * the feature, in turns.
 */
const [, , record = '', name = ''] = process.argv;
/** A feature with few facts is built several times in a round, until about so many are folded. */
const ENOUGH = 5_000;
const MOST = 10;
const ROUNDS = 3;
const feature = featureOf(name);
const recordedEvents = await eventsOf(record);
const log = memoryLog();
for (const event of recordedEvents) await log.append(event.stream, event.revision - 1, [event]);
const times = Math.min(MOST, Math.ceil(ENOUGH / recordedEvents.length));
const each = viewsOf(feature).map(({ view, set }) => ({
  name: view.name,
  versions: versionsIn(view, recordedEvents),
  set,
}));
const tried = [{ name: 'none', versions: 0, set: NO_VIEWS }, ...each].map((one) => ({
  ...one,
  bytes: 0,
  ms: [] as number[],
}));

// The first round warms up.
for (let round = 0; round <= ROUNDS; round += 1) {
  for (const one of tried) {
    const used = process.cpuUsage();
    for (let time = 0; time < times; time += 1) one.bytes = await built(one.set);
    const { user, system } = process.cpuUsage(used);
    if (round > 0) one.ms.push((user + system) / 1_000 / times);
  }
}
const [none, ...views] = tried as [(typeof tried)[number], ...typeof tried];
process.stdout.write(
  JSON.stringify({
    events: recordedEvents.length,
    views: views.map(({ name: view, versions, bytes, ms }) => {
      const more = ms.map((each, round) => each - (none.ms[round] ?? 0));
      return {
        name: view,
        versions,
        bytes: bytes - none.bytes,
        cpuMs: median(more),
        spreadMs: Math.max(...more) - Math.min(...more),
      };
    }),
  }),
);

/** Builds a set into a new file, and tells how large it is. */
async function built(set: ViewSet): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'cylch-room-'));
  const { rebuild, close } = await openSqliteViews({
    url: join(folder, 'views.db'),
    set,
    log,
    upcasters: UPCASTERS,
  });
  await rebuild();
  const bytes = readdirSync(folder).reduce(
    (sum, file) => sum + statSync(join(folder, file)).size,
    0,
  );
  await close();
  rmSync(folder, { recursive: true });
  return bytes;
}

async function eventsOf(path: string): Promise<readonly StoredEvent[]> {
  const whole = openSqliteLog({ path, readonly: true });
  const found: StoredEvent[] = [];
  for await (const { events, caughtUp } of whole.follow(START, new AbortController().signal)) {
    found.push(...events.filter(({ type }) => Object.hasOwn(feature.decider.evolve, type)));
    if (caughtUp) break;
  }
  await whole.close();
  if (found.length === 0) throw new Error(`the record holds no fact of ${name}`);
  return found;
}

import { openSqliteLog } from '@cylch/event-store/sqlite';
import { UPCASTERS, VIEW_SET } from '@cylch/features';
import { openPostgresViews } from '@cylch/read-models/postgres';

/** All views of a record, from its first event, into an empty database. */
const [, , record = '', url = ''] = process.argv;
const log = openSqliteLog({ path: record, readonly: true });
const { rebuild, close } = await openPostgresViews({
  url,
  set: VIEW_SET,
  log,
  upcasters: UPCASTERS,
});
const [began, used] = [performance.now(), process.cpuUsage()];
let [events, folded] = [0, 0];
await rebuild({
  onProgress: ({ done }) => {
    events = done;
    folded = performance.now();
  },
});
const [ended, { user, system }] = [performance.now(), process.cpuUsage(used)];
process.stdout.write(
  JSON.stringify({
    events,
    ms: ended - began,
    cpuMs: (user + system) / 1_000,
    foldMs: folded - began,
    peakBytes: process.resourceUsage().maxRSS * 1024,
  }),
);
await close();
await log.close();

import { openSqliteLog } from '@cylch/event-store/sqlite';
import { UPCASTERS, VIEW_SET } from '@cylch/features';
import { openSqliteViews } from '@cylch/read-models/sqlite';
import { NO_VIEWS } from '../support/features.ts';

/** All views of a record, or none, from its first event, into a new file. */
const [, , record = '', views = '', which = 'all'] = process.argv;
const log = openSqliteLog({ path: record, readonly: true });
const { rebuild, close } = await openSqliteViews({
  url: views,
  set: which === 'none' ? NO_VIEWS : VIEW_SET,
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
const ended = performance.now();
process.stdout.write(
  JSON.stringify({
    events,
    ms: ended - began,
    cpuMs: cpuMs(),
    foldMs: folded - began,
    peakBytes: process.resourceUsage().maxRSS * 1024,
  }),
);
await close();
await log.close();

function cpuMs(): number {
  const { user, system } = process.cpuUsage(used);
  return (user + system) / 1_000;
}

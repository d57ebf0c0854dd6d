import { openEvent, type Position } from '@cylch/kernel';
import { START } from '@cylch/event-store';
import { openSqliteLog } from '@cylch/event-store/sqlite';
import { UPCASTERS } from '@cylch/features';

/** Every fact of a record in its order, opened, through the port. */
const log = openSqliteLog({ path: process.argv[2] as string, readonly: true });
const [began, used] = [performance.now(), process.cpuUsage()];
let position = 0;
for await (const { events, caughtUp } of log.follow(START, new AbortController().signal)) {
  for (const event of events) openEvent(event, (position += 1) as Position, UPCASTERS);
  if (caughtUp) break;
}
process.stdout.write(
  JSON.stringify({ events: position, ms: performance.now() - began, cpuMs: cpuMs() }),
);
await log.close();

function cpuMs(): number {
  const { user, system } = process.cpuUsage(used);
  return (user + system) / 1_000;
}

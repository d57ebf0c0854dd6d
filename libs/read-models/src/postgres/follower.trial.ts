import { openSqliteLog } from '@cylch/event-store/sqlite';
import { SAMPLE_SET } from '../contract/sample/set.ts';
import { openPostgresViews } from './open.ts';

// Keeps views of a record that another process writes, and says how it is getting on, until it is
// killed: for spec files that pull the plug.
const [record = '', url = ''] = process.argv.slice(2);
const { runner } = await openPostgresViews({
  url,
  set: SAMPLE_SET,
  log: openSqliteLog({ path: record, readonly: true }),
  pollMs: 10,
  onStatus: ({ state, position }) => {
    process.stdout.write(`${state} ${String(position)}\n`);
  },
});
runner.start();

import { randomUUID } from 'node:crypto';
import type { EventId, StreamId } from '@cylch/kernel';
import { NO_STREAM } from './event-log.ts';
import { openSqliteLog } from './sqlite/index.ts';

// Writes until it is killed, and says which event each time one is acknowledged: for spec files
// that pull the plug.
const log = openSqliteLog({ path: process.argv[2] ?? '' });
const write = async (): Promise<void> => {
  for (;;) {
    const stream = `trial-${randomUUID()}` as StreamId;
    const ids = [randomUUID(), randomUUID()] as EventId[];
    await log.append(
      stream,
      NO_STREAM,
      ids.map((id) => ({
        id,
        type: 'TrialHeld',
        data: '{"filling":"' + 'x'.repeat(400) + '"}',
        metadata: '{}',
      })),
    );
    process.stdout.write(`${stream} ${ids.join(' ')}\n`);
  }
};
await Promise.all(Array.from({ length: 8 }, write));

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventLogContract } from './contract/index.ts';
import { memoryLog } from './memory/index.ts';
import { openSqliteLog } from './sqlite/index.ts';

eventLogContract('memory', () => Promise.resolve({ log: memoryLog(), dispose: () => Promise.resolve() }));

eventLogContract('SQLite', () => {
  const folder = mkdtempSync(join(tmpdir(), 'record-'));
  const path = join(folder, 'record.db');
  let log = openSqliteLog({ path });
  return Promise.resolve({
    log,
    reopen: async () => { await log.close(); log = openSqliteLog({ path }); return log; },
    dispose: async () => { await log.close(); rmSync(folder, { recursive: true }); },
  });
});

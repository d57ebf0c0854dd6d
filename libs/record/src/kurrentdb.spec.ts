import { describe, it } from '@jest/globals';
import { eventLogContract } from './contract/index.ts';
import { openKurrentLog } from './kurrentdb/index.ts';

const url = process.env['TEST_KURRENTDB_URL'];

if (url === undefined) {
  process.stderr.write('\n*** NOT RUN: the contract of the record on KurrentDB. Set TEST_KURRENTDB_URL to a server, such as esdb://127.0.0.1:2113?tls=false ***\n');
  describe('The record on KurrentDB (NOT RUN: TEST_KURRENTDB_URL is not set)', () => { it.skip('keeps the contract of every log', () => undefined); });
} else {
  eventLogContract('KurrentDB', () => {
    let log = openKurrentLog({ url });
    return Promise.resolve({
      log,
      reopen: async () => { await log.close(); log = openKurrentLog({ url }); return log; },
      dispose: () => log.close(),
    });
  });
}

import { EventStoreDBClient } from '@eventstore/db-client';
import { RecordUnusable } from '../event-log.ts';

/**
 * What an address may set beside its nodes. The client ignores a word that it does not know: here
 * it is refused.
 */
const OPTIONS = new Set([
  'tls',
  'tlscafile',
  'usercertfile',
  'userkeyfile',
  'nodepreference',
  'maxdiscoverattempts',
  'discoveryinterval',
  'gossiptimeout',
  'keepaliveinterval',
  'keepalivetimeout',
  'defaultdeadline',
  'connectionname',
]);

const misaddressed = (fault: string): RecordUnusable =>
  new RecordUnusable(
    'MISADDRESSED',
    `CYLCH_RECORD_URL cannot be used: ${fault}. It reads like esdb://node1:2113,node2:2113,node3:2113?tls=true, or esdb+discover://name?tls=true.`,
  );

/**
 * A client for an address; nothing is asked of the cluster yet. @throws RecordUnusable
 * MISADDRESSED, which never repeats the address: it may hold a password.
 */
export function clientFor(url: string): EventStoreDBClient {
  const names = (url.split('?')[1] ?? '')
    .split('&')
    .filter((part) => part !== '')
    .map((part) => part.split('=')[0] ?? '');
  const unknown = names.find(
    (name) => !OPTIONS.has(name.trim().toLowerCase().replace(/[_-]/g, '')),
  );
  if (unknown !== undefined)
    throw misaddressed(`its option “${unknown}” is none that is known here`);
  try {
    return EventStoreDBClient.connectionString(url);
  } catch (problem) {
    throw misaddressed(
      problem instanceof Error && problem.message.startsWith('Failed to load')
        ? 'a certificate or key that it names is not there'
        : 'it is not an address of a cluster',
    );
  }
}

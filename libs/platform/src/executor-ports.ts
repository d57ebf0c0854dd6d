import { randomBytes } from 'node:crypto';
import type { ExecutorPorts } from '@cylch/commands';
import { UPCASTERS, VIEW_SET } from '@cylch/features';
import type { Clock } from '@cylch/kernel';
import type { ApplicationStores } from './application-stores.ts';
import { rowsOf } from './rows.ts';
import type { Settings } from './settings/settings.ts';

const NONCE_BYTES = 12;

/** What executing commands needs, over the stores of an application. */
export const executorPortsOver = (
  { stores: { form } }: Settings,
  { log, vault, moments, views: { views } }: ApplicationStores,
  now: Clock,
): ExecutorPorts => ({
  log: form === 'EMBEDDED' ? ofOneWriter(log) : log,
  vault,
  moments,
  now,
  nonce: () => randomBytes(NONCE_BYTES),
  upcasters: UPCASTERS,
  rows: rowsOf({ log, views, set: VIEW_SET }),
});

/** No other process can append here, so that nobody has to look again at what was acknowledged. */
const ofOneWriter = (log: ExecutorPorts['log']): ExecutorPorts['log'] => ({
  append: (stream, expected, events) => log.append(stream, expected, events),
  readStream: (stream) => log.readStream(stream),
});

import type { EventLog } from '@cylch/event-store';
import type { Clock, Upcasters } from '@cylch/kernel';
import type { Vault } from '@cylch/key-vault';
import type { Moments } from '@cylch/moments';
import type { Views } from '@cylch/read-models';
import type { ThingOf } from './nodes/thing-of.ts';

/**
 * What requests are answered from: the record, the read models, the keys, the clock and its
 * moments, and the kinds of things that there are.
 */
export type RequestPorts = Readonly<{
  log: EventLog;
  views: Views;
  vault: Vault;
  now: Clock;
  /** Closes a moment before it is answered at. */
  moments: Pick<Moments, 'close'>;
  kinds: readonly ThingOf[];
  upcasters: Upcasters;
}>;

/** Token of RequestPorts. */
export const REQUEST_PORTS = Symbol('REQUEST_PORTS');

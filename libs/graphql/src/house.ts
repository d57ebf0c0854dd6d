import type { Instant, Upcasters } from '@cylch/kernel';
import type { EventLog } from '@cylch/record';
import type { Vault } from '@cylch/vault';
import type { Views } from '@cylch/views';
import type { CommandBus } from '@nestjs/cqrs';
import type { Room } from './room.ts';

/** What answering a request needs: the record, the views, the keys, the clock, the bus, and the rooms that stand. */
export type House = Readonly<{
  log: EventLog;
  views: Views;
  vault: Vault;
  bus: Pick<CommandBus, 'execute'>;
  now: () => Instant;
  rooms: readonly Room[];
  upcasters: Upcasters;
}>;

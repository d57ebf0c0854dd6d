import type { Instant, Upcasters } from '@cylch/kernel';
import type { EventLog } from '@cylch/event-store';
import type { Vault } from '@cylch/key-vault';
import type { Views } from '@cylch/read-models';
import type { CommandBus } from '@nestjs/cqrs';
import type { FeatureDefinition } from './feature-definition.ts';

/** What answering a request needs: the record, the views, the keys, the clock, the bus, and the features that stand. */
export type AppContext = Readonly<{
  log: EventLog;
  views: Views;
  vault: Vault;
  bus: Pick<CommandBus, 'execute'>;
  now: () => Instant;
  features: readonly FeatureDefinition[];
  upcasters: Upcasters;
}>;

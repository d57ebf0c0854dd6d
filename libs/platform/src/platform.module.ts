import { COMMAND_OBSERVER, CommandsModule, EXECUTOR_PORTS } from '@cylch/commands';
import { EVENT_STORE } from '@cylch/event-store';
import { FEATURES, UPCASTERS } from '@cylch/features';
import { REQUEST_PORTS, RequestFactory, type RequestPorts } from '@cylch/graphql';
import { CLOCK, type Clock } from '@cylch/kernel';
import { KEY_VAULT } from '@cylch/key-vault';
import { READ_MODELS } from '@cylch/read-models';
import { type DynamicModule, Module, type Provider } from '@nestjs/common';
import { ApplicationStores } from './application-stores.ts';
import { executorPortsOver } from './executor-ports.ts';
import { Importer } from './importer.ts';
import { type Following, FOLLOWING, RecordFollower } from './record-follower.ts';
import { SETTINGS, type Settings } from './settings/settings.ts';
import { APPLICATION_OPTIONS, type ApplicationOptions } from './stores/stores.ts';

/** What of the stores is asked for by a token of its own: a port, not where it was opened. */
const STORES: readonly Provider[] = [
  {
    provide: ApplicationStores,
    useFactory: (settings: Settings, options: ApplicationOptions) =>
      ApplicationStores.open(settings, options),
    inject: [SETTINGS, APPLICATION_OPTIONS],
  },
  {
    provide: EVENT_STORE,
    useFactory: ({ log }: ApplicationStores) => log,
    inject: [ApplicationStores],
  },
  {
    provide: KEY_VAULT,
    useFactory: ({ vault }: ApplicationStores) => vault,
    inject: [ApplicationStores],
  },
  {
    provide: READ_MODELS,
    useFactory: ({ views: { views } }: ApplicationStores) => views,
    inject: [ApplicationStores],
  },
  {
    provide: CLOCK,
    useFactory: ({ moments }: ApplicationStores): Clock => moments.now,
    inject: [ApplicationStores],
  },
];

const requestPortsOf = (
  { log, vault, moments, views: { views } }: ApplicationStores,
  now: Clock,
): RequestPorts => ({
  log,
  vault,
  views,
  now,
  moments,
  kinds: FEATURES.flatMap(({ things }) => things),
  upcasters: UPCASTERS,
});

const followingOf = (
  { stores: { form } }: Settings,
  { onTrouble }: ApplicationOptions,
): Following => ({ elsewhere: form === 'SCALE_OUT', onTrouble });

/**
 * What every process of an application starts with, whatever it does: settings, stores, clock, the
 * CommandBus, requests, imports, and what follows the record once it is asked to. Stores are opened
 * when the module is, and closed last.
 */
@Module({})
export class PlatformModule {
  /** @throws RecordUnusable, VaultUnusable, ViewsUnusable when the application is made of it. */
  static forRoot(settings: Settings, options: ApplicationOptions = {}): DynamicModule {
    return {
      module: PlatformModule,
      global: true,
      imports: [
        CommandsModule.over(
          {
            provide: EXECUTOR_PORTS,
            useFactory: executorPortsOver,
            inject: [SETTINGS, ApplicationStores, CLOCK],
          },
          { provide: COMMAND_OBSERVER, useValue: options.onCommand ?? (() => undefined) },
        ),
      ],
      providers: [
        ...STORES,
        { provide: SETTINGS, useValue: settings },
        { provide: APPLICATION_OPTIONS, useValue: options },
        { provide: REQUEST_PORTS, useFactory: requestPortsOf, inject: [ApplicationStores, CLOCK] },
        { provide: FOLLOWING, useFactory: followingOf, inject: [SETTINGS, APPLICATION_OPTIONS] },
        RequestFactory,
        RecordFollower,
        Importer,
      ],
      exports: [...STORES, SETTINGS, REQUEST_PORTS, RequestFactory, RecordFollower, Importer],
    };
  }
}

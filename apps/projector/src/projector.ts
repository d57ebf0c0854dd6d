import { LOG, Metrics } from '@cylch/observability';
import { ApplicationStores, Conditions, RecordFollower } from '@cylch/platform';
import { SETTINGS, type Settings } from '@cylch/platform/settings';
import {
  Inject,
  Injectable,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common';
import type { Logger } from 'pino';
import { project } from './project.ts';

/** Stands by or follows the record, from the start of its application to its end. */
@Injectable()
export class Projector implements OnApplicationBootstrap, OnModuleDestroy {
  @Inject(SETTINGS) readonly settings!: Settings;
  @Inject(ApplicationStores) readonly stores!: ApplicationStores;
  @Inject(RecordFollower) readonly follower!: RecordFollower;
  @Inject(Conditions) readonly conditions!: Conditions;
  @Inject(Metrics) readonly metrics!: Metrics;
  @Inject(LOG) readonly log!: Logger;
  readonly #ending = new AbortController();
  #projecting: Promise<void> = Promise.resolve();

  onApplicationBootstrap(): void {
    const showActive = activeGauge(this.metrics);
    this.#projecting = project({
      follower: this.follower,
      hash: this.stores.views.hash,
      url: this.settings.stores.views,
      conditions: this.conditions,
      signal: this.#ending.signal,
      onActive: (active) => {
        showActive(active);
        this.log.info({ active }, active ? 'follows the record' : 'no longer follows the record');
      },
    });
  }
  async onModuleDestroy(): Promise<void> {
    this.conditions.stopping();
    this.#ending.abort();
    await this.#projecting;
  }
}

/** Shows in the metrics whether this projector is the active one. Returns how to say so. */
function activeGauge({ meter }: Metrics): (active: boolean) => void {
  let active = false;
  meter
    .createObservableGauge('projector_active', {
      description: '1 where this projector follows the record, 0 where it stands by.',
    })
    .addCallback((result) => {
      result.observe(Number(active));
    });
  return (is) => {
    active = is;
  };
}

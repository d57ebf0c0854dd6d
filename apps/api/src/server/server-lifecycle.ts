import { EVENT_STORE, type EventLog } from '@cylch/event-store';
import { CLOCK, type Clock } from '@cylch/kernel';
import { Metrics } from '@cylch/observability';
import { Conditions, RecordFollower, watchViews } from '@cylch/platform';
import { SETTINGS, type Settings } from '@cylch/platform/settings';
import { READ_MODELS, type Views } from '@cylch/read-models';
import {
  Inject,
  Injectable,
  type OnApplicationShutdown,
  type OnModuleDestroy,
  type OnModuleInit,
} from '@nestjs/common';
import { withdraw } from './address.ts';

/**
 * What a server does besides answering, from its start to its end. The embedded form follows the record in this very
 * process; in scale-out a projector does, and the server watches how the read models are.
 */
@Injectable()
export class ServerLifecycle implements OnModuleInit, OnModuleDestroy, OnApplicationShutdown {
  @Inject(SETTINGS) readonly settings!: Settings;
  @Inject(EVENT_STORE) readonly log!: EventLog;
  @Inject(READ_MODELS) readonly views!: Views;
  @Inject(CLOCK) readonly now!: Clock;
  @Inject(RecordFollower) readonly follower!: RecordFollower;
  @Inject(Conditions) readonly conditions!: Conditions;
  @Inject(Metrics) readonly metrics!: Metrics;
  #leave: () => void = () => undefined;

  onModuleInit(): void {
    this.metrics.watch(this);
    if (this.settings.stores.form === 'EMBEDDED') this.follower.follow();
    else this.#leave = watchViews(this.views, this.conditions);
  }
  /** The first thing of an end: nothing new is answered, and no command line is sent here. */
  async onModuleDestroy(): Promise<void> {
    this.conditions.stopping();
    this.#leave();
    await withdraw(this.settings.data);
  }
  async onApplicationShutdown(): Promise<void> {
    await this.metrics.stop();
  }
}

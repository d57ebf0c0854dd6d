import { EVENT_STORE, type EventLog } from '@cylch/event-store';
import { CLOCK, type Clock } from '@cylch/kernel';
import { READ_MODELS, type Views } from '@cylch/read-models';
import { Inject, Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { Metrics } from './metrics.ts';

/** Metrics follow the record and the read models from the start of an application to its end. */
@Injectable()
export class MetricsLifecycle implements OnModuleInit, OnApplicationShutdown {
  readonly #metrics: Metrics;
  readonly #measured: Parameters<Metrics['watch']>[0];
  constructor(
    metrics: Metrics,
    @Inject(EVENT_STORE) log: EventLog,
    @Inject(READ_MODELS) views: Views,
    @Inject(CLOCK) now: Clock,
  ) {
    this.#metrics = metrics;
    this.#measured = { log, views, now };
  }

  onModuleInit(): void {
    this.#metrics.watch(this.#measured);
  }
  async onApplicationShutdown(): Promise<void> {
    await this.#metrics.stop();
  }
}

import { Conditions } from '@cylch/platform';
import { type DynamicModule, Module } from '@nestjs/common';
import { MetricsLifecycle } from './metrics-lifecycle.ts';
import { Metrics } from './metrics.ts';
import type { Observed } from './observed.ts';

/** Token of the log: pino’s. */
export const LOG = Symbol('LOG');

/** Log, conditions and metrics of a process, for whoever asks for them. */
@Module({})
export class ObservabilityModule {
  /** They are there before the application is: what opens it tells them how it goes. */
  static over({ log, conditions, metrics }: Observed): DynamicModule {
    return {
      module: ObservabilityModule,
      global: true,
      providers: [
        { provide: LOG, useValue: log },
        { provide: Conditions, useValue: conditions },
        { provide: Metrics, useValue: metrics },
        MetricsLifecycle,
      ],
      exports: [LOG, Conditions, Metrics],
    };
  }
}

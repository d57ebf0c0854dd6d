import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { CommandExecuted } from '@cylch/commands';
import { lagSoon, type Measured } from '@cylch/timeline';
import type { Attributes, BatchObservableResult, Meter, Observable } from '@opentelemetry/api';
import { PrometheusExporter } from '@opentelemetry/exporter-prometheus';
import { MeterProvider } from '@opentelemetry/sdk-metrics';
import type { RequestHandler } from 'express';

/** What every process of an application measures, in Prometheus’ format at /metrics. */
export class Metrics {
  readonly #exporter = new PrometheusExporter({
    preventServerStart: true,
    prefix: 'cylch',
    withoutScopeInfo: true,
    withoutTargetInfo: true,
  });
  readonly #provider = new MeterProvider({ readers: [this.#exporter] });
  readonly #loop = monitorEventLoopDelay({ resolution: 20 });
  /** Where a process measures what is its own. */
  readonly meter: Meter = this.#provider.getMeter('cylch');
  readonly #appends = this.meter.createHistogram('append_duration', {
    unit: 'ms',
    description: 'How long it took until an append was durable.',
  });

  readonly #commands = this.meter.createHistogram('command_duration', {
    unit: 'ms',
    description:
      'How long commands took, by command and code; those of imports and process managers too.',
  });

  constructor() {
    this.#loop.enable();
    this.meter
      .createObservableGauge('event_loop_delay', {
        unit: 'ms',
        description: 'Delay of the event loop since the last look.',
      })
      .addCallback((result) => {
        this.#lookAtLoop(result);
      });
    this.meter
      .createObservableGauge('heap_used', {
        unit: 'By',
        description: 'Memory of JavaScript objects.',
      })
      .addCallback((result) => {
        result.observe(process.memoryUsage().heapUsed);
      });
    this.meter
      .createObservableGauge('resident_memory', {
        unit: 'By',
        description: 'Memory of the process.',
      })
      .addCallback((result) => {
        result.observe(process.memoryUsage.rss());
      });
  }

  /** Follows the record and the views from now on. */
  watch(measured: Measured): void {
    const [position, lagEvents, lagMs] = [
      this.meter.createObservableGauge('record_position', {
        description: 'Position of the newest fact.',
      }),
      this.meter.createObservableGauge('views_lag_events', {
        description: 'Facts that the views do not have yet.',
      }),
      this.meter.createObservableGauge('views_lag', {
        unit: 'ms',
        description: 'Age of the oldest of them.',
      }),
    ] as const satisfies readonly Observable[];
    this.meter.addBatchObservableCallback(
      async (result: BatchObservableResult) => {
        // Where a store does not answer, that is told by its absence here and by /health/ready.
        const lag = await lagSoon(measured);
        if (lag === undefined) return;
        result.observe(position, lag.newest);
        result.observe(lagEvents, lag.events);
        result.observe(lagMs, lag.ms);
      },
      [position, lagEvents, lagMs],
    );
  }

  /** Labels are names of classes and codes: never what someone sent. */
  executed({ command, code, ms }: CommandExecuted): void {
    this.#commands.record(ms, { command, code });
  }

  /** How long an append took until it was durable, in milliseconds. */
  appended(ms: number): void {
    this.#appends.record(ms);
  }

  /** Answers at /metrics. */
  readonly show: RequestHandler = (request, response) => {
    this.#exporter.getMetricsRequestHandler(request, response);
  };

  /** Measures nothing more. */
  async stop(): Promise<void> {
    this.#loop.disable();
    await this.#provider.shutdown();
  }

  #lookAtLoop(result: { observe: (value: number, labels: Attributes) => void }): void {
    for (const quantile of [50, 99])
      result.observe(this.#loop.percentile(quantile) / 1e6, { quantile: String(quantile / 100) });
    result.observe(this.#loop.max / 1e6, { quantile: '1' });
    this.#loop.reset();
  }
}

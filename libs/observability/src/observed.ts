import { Conditions, type ApplicationOptions } from '@cylch/platform';
import type { Settings } from '@cylch/platform/settings';
import { logFor } from './log.ts';
import { Metrics } from './metrics.ts';

/**
 * What a process that keeps an application open tells an operator, and how the application is
 * opened so that it is told.
 */
export type Observed = Readonly<{
  log: ReturnType<typeof logFor>;
  conditions: Conditions;
  metrics: Metrics;
  opening: Pick<ApplicationOptions, 'onStatus' | 'onAppend' | 'onCommand' | 'onTrouble'>;
}>;

/** Log, conditions and metrics of a process. */
export function observed(settings: Settings): Observed {
  const [log, conditions, metrics] = [logFor(settings), new Conditions(), new Metrics()];
  conditions.watch((condition) => {
    if (condition.state === 'POISONED' || condition.state === 'FAILED')
      log.error(condition, 'the views have stopped');
  });
  return {
    log,
    conditions,
    metrics,
    opening: {
      onStatus: (status) => {
        conditions.report(status);
      },
      onAppend: (ms) => {
        metrics.appended(ms);
      },
      onCommand: (executed) => {
        metrics.executed(executed);
        log.debug(executed, 'a command was executed');
      },
      onTrouble: (what, message) => {
        log.warn(what, message);
      },
    },
  };
}

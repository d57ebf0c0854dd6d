import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Conditions, openApplication } from '@cylch/platform';
import { type Settings, SettingsRefused } from '@cylch/platform/settings';
import { health, observed } from '@cylch/observability';
import express from 'express';
import { project } from './project.ts';

/** A projector that runs: where it tells how it is, and how to stop it. */
export type Projecting = Readonly<{
  url: string;
  conditions: Conditions;
  stop: () => Promise<void>;
}>;

const EMBEDDED =
  'the embedded form needs no projector: its server follows the record itself. Set CYLCH_RECORD_URL, CYLCH_VIEWS_URL and CYLCH_VAULT_URL';

/** Opens the application, stands by or follows the record, and tells how it is over HTTP. @throws SettingsRefused, RecordUnusable, VaultUnusable, ViewsUnusable */
export async function start(settings: Settings): Promise<Projecting> {
  if (settings.stores.form === 'EMBEDDED') throw new SettingsRefused([EMBEDDED]);
  const { log, conditions, metrics, opening } = observed(settings);
  const ending = new AbortController();
  const opened = await openApplication(settings, opening);
  metrics.watch(opened.appContext);
  const showActive = activeGauge(metrics);
  const projecting = project({
    opened,
    url: settings.stores.views,
    conditions,
    signal: ending.signal,
    onActive: (is) => {
      showActive(is);
      log.info({ active: is }, is ? 'follows the record' : 'no longer follows the record');
    },
  });
  const server = await listen(
    express()
      .disable('x-powered-by')
      .use(health(opened.appContext, conditions))
      .use('/metrics', metrics.show),
    settings,
  );
  return {
    url: `http://${settings.host}:${String((server.address() as AddressInfo).port)}`,
    conditions,
    stop: async () => {
      conditions.stopping();
      ending.abort();
      await projecting;
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await opened.close();
      await metrics.stop();
    },
  };
}

/** Shows in the metrics whether this projector is the active one. Returns how to say so. */
function activeGauge({ meter }: ReturnType<typeof observed>['metrics']): (active: boolean) => void {
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

const listen = (
  app: express.Express,
  { port, host }: Pick<Settings, 'port' | 'host'>,
): Promise<Server> =>
  new Promise((resolve, reject) => {
    const server = app.listen(port, host, (problem) => {
      if (problem === undefined) resolve(server);
      else reject(problem);
    });
  });

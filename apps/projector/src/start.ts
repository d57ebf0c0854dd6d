import 'reflect-metadata';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { observed, operatorRoutes } from '@cylch/observability';
import type { Conditions } from '@cylch/platform';
import { type Settings, SettingsRefused } from '@cylch/platform/settings';
import { NestFactory } from '@nestjs/core';
import express from 'express';
import { ProjectorModule } from './projector.module.ts';

/** A projector that runs: where it tells how it is, and how to stop it. */
export type Projecting = Readonly<{
  url: string;
  conditions: Conditions;
  stop: () => Promise<void>;
}>;

const EMBEDDED =
  'the embedded form needs no projector: its server follows the record itself. Set CYLCH_RECORD_URL, CYLCH_VIEWS_URL and CYLCH_VAULT_URL';

/**
 * Opens the application, stands by or follows the record, and tells how it is over HTTP. @throws
 * SettingsRefused, RecordUnusable, VaultUnusable, ViewsUnusable
 */
export async function start(settings: Settings): Promise<Projecting> {
  if (settings.stores.form === 'EMBEDDED') throw new SettingsRefused([EMBEDDED]);
  const seen = observed(settings);
  const { conditions } = seen;
  const app = await NestFactory.createApplicationContext(ProjectorModule.forRoot(settings, seen), {
    logger: false,
    abortOnError: false,
  });
  const telling = express().disable('x-powered-by').use(operatorRoutes(app));
  const server = await listen(telling, settings);
  return {
    url: `http://${settings.host}:${String((server.address() as AddressInfo).port)}`,
    conditions,
    stop: async () => {
      await app.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
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

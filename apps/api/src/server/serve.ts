import 'reflect-metadata';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { AppContext } from '@cylch/graphql';
import {
  type Conditions,
  openApplication,
  type Application,
  type ApplicationOptions,
  watchViews,
} from '@cylch/platform';
import type { Settings } from '@cylch/platform/settings';
import { health, type Observed, observed } from '@cylch/observability';
import { CommandBus } from '@nestjs/cqrs';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { ApiModule, GRAPHQL_PATH } from '../graphql/module.ts';
import { openSockets } from '../graphql/sockets.ts';
import { readBody, refuseBody } from '../http/body.ts';
import { beginExchange } from '../http/exchange.ts';
import { explorer } from '../http/explorer.ts';
import { verifierFor, type Verify } from '../identity/tokens.ts';
import { logForNest, logRequests } from '../observe/log.ts';
import { countRequests } from '../observe/requests.ts';
import { announce, withdraw } from './address.ts';

/** A server that answers. */
export type Serving = Readonly<{
  url: string;
  opened: Application;
  conditions: Conditions;
  stop: () => Promise<void>;
}>;
export type ServeOptions = Pick<ApplicationOptions, 'onStatement' | 'stores'> &
  Readonly<{ onOpened?: (opened: Application, conditions: Conditions) => Promise<void> }>;

type Kept = Pick<Observed, 'log' | 'conditions' | 'metrics'> &
  Readonly<{ opened: Application; verify: Verify }>;

/** Opens the application and answers over HTTP and WebSocket; the embedded form follows the record too. @throws RecordUnusable, VaultUnusable, ViewsUnusable */
export async function serve(
  settings: Settings,
  { onOpened, ...opening }: ServeOptions = {},
): Promise<Serving> {
  const { log, conditions, metrics, opening: telling } = observed(settings);
  const opened = await openApplication(settings, { ...telling, ...opening });
  const leave =
    settings.stores.form === 'EMBEDDED'
      ? follow(opened)
      : watchViews(opened.appContext.views, conditions);
  await onOpened?.(opened, conditions);
  metrics.watch(opened.appContext);
  const kept: Kept = { opened, conditions, metrics, log, verify: await verifierFor(settings) };
  const app = await appOver(kept);
  await app.listen(settings.port, settings.host);
  const server = app.getHttpServer();
  const closeSockets = openSockets(server, {
    appContext: appContextOf(app, opened),
    schema: app.get(GraphQLSchemaHost).schema,
    verify: kept.verify,
    conditions,
    logFault: faultsInto(log),
  });
  const url = urlOf(settings.host, server);
  await sayWhere(settings, url, log);
  return {
    url,
    opened,
    conditions,
    stop: () => stop({ app, closeSockets, settings, kept, leave }),
  };
}

/** For the command line beside it. Only the embedded form has a folder of its own: in scale-out there need be none. */
async function sayWhere(
  { data, stores: { form } }: Settings,
  url: string,
  log: Kept['log'],
): Promise<void> {
  await announce(data, url).catch((problem: unknown) => {
    if (form === 'EMBEDDED') throw problem;
    log.debug({ err: problem }, 'where this server answers is not written down');
  });
}

/** The embedded form follows the record in this very process, until the application is closed. */
function follow(opened: Application): () => void {
  opened.follow();
  return () => undefined;
}

const faultsInto =
  (log: Kept['log']) =>
  (fault: unknown, id: string): void => {
    log.error({ err: fault, id }, 'a fault of ours');
  };
const appContextOf = (app: NestExpressApplication, { appContext }: Application): AppContext => ({
  ...appContext,
  bus: app.get(CommandBus),
});
const urlOf = (host: string, server: Server): string =>
  `http://${host.includes(':') ? `[${host}]` : host}:${String((server.address() as AddressInfo).port)}`;

async function appOver({
  opened,
  conditions,
  metrics,
  verify,
  log,
}: Kept): Promise<NestExpressApplication> {
  const { appContext, ports } = opened;
  const module = ApiModule.of({
    appContext,
    ports,
    opened,
    reception: { verify, conditions },
    logFault: faultsInto(log),
  });
  const app = await NestFactory.create<NestExpressApplication>(module, {
    bodyParser: false,
    logger: logForNest(log),
    abortOnError: false,
  });
  app.disable('x-powered-by');
  app.use(health(appContext, conditions));
  app.use('/metrics', metrics.show);
  app.use(beginExchange, logRequests(log));
  app.use(GRAPHQL_PATH, countRequests(metrics));
  app.use(explorer(GRAPHQL_PATH));
  app.use(readBody, refuseBody);
  return app;
}

type Stopping = Readonly<{
  app: NestExpressApplication;
  closeSockets: () => Promise<void>;
  settings: Settings;
  kept: Kept;
  leave: () => void;
}>;
/** What is being answered is answered; then everything is closed, the record last. */
async function stop({
  app,
  closeSockets,
  settings,
  kept: { opened, conditions, metrics },
  leave,
}: Stopping): Promise<void> {
  conditions.stopping();
  leave();
  await withdraw(settings.data);
  await closeSockets();
  app.getHttpServer().closeIdleConnections();
  await app.close();
  await opened.close();
  await metrics.stop();
}

import 'reflect-metadata';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Observed, observed, operatorRoutes } from '@cylch/observability';
import { type ApplicationOptions, type Conditions } from '@cylch/platform';
import type { Settings } from '@cylch/platform/settings';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AppModule } from '../app.module.ts';
import { GRAPHQL_PATH } from '../graphql/graphql-path.ts';
import { readBody, refuseBody } from '../http/body.ts';
import { beginExchange } from '../http/exchange.ts';
import { explorer } from '../http/explorer.ts';
import { logForNest, logRequests } from '../observe/log.ts';
import { countRequests } from '../observe/requests.ts';
import { announce } from './address.ts';
import { LettersLoader, type LettersProgress } from './letters-loader.ts';

/** A server that answers. */
export type Serving = Readonly<{
  url: string;
  app: NestExpressApplication;
  conditions: Conditions;
  stop: () => Promise<void>;
}>;
export type ServeOptions = Pick<ApplicationOptions, 'onStatement' | 'stores'> &
  Readonly<{
    /** Loads the letters before anything is answered, and is told how far that is. */
    onLetters?: LettersProgress;
  }>;

/**
 * Opens the application and answers over HTTP and WebSocket; the embedded form follows the record
 * too. @throws RecordUnusable, VaultUnusable, ViewsUnusable
 */
export async function serve(
  settings: Settings,
  { onLetters, ...options }: ServeOptions = {},
): Promise<Serving> {
  const seen = observed(settings);
  const app = await applicationOf(settings, seen, options);
  try {
    withMiddleware(app, seen);
    await app.init();
    if (onLetters !== undefined) await app.get(LettersLoader).load(onLetters);
    await app.listen(settings.port, settings.host);
  } catch (problem) {
    await app.close();
    throw problem;
  }
  const server = app.getHttpServer();
  const url = urlOf(settings.host, server);
  await sayWhere(settings, url, seen.log);
  return { url, app, conditions: seen.conditions, stop: () => app.close() };
}

/**
 * What Nest says while the application is made is held back: where it cannot be made, whoever
 * started it says why.
 */
async function applicationOf(
  settings: Settings,
  seen: Observed,
  options: ApplicationOptions,
): Promise<NestExpressApplication> {
  const module = AppModule.forRoot(settings, seen, options);
  const app = await NestFactory.create<NestExpressApplication>(module, {
    bodyParser: false,
    logger: logForNest(seen.log),
    bufferLogs: true,
    autoFlushLogs: false,
    abortOnError: false,
  });
  app.flushLogs();
  return app;
}

function withMiddleware(app: NestExpressApplication, { metrics, log }: Observed): void {
  app.disable('x-powered-by');
  app.use(operatorRoutes(app));
  app.use(beginExchange, logRequests(log));
  app.use(GRAPHQL_PATH, countRequests(metrics));
  app.use(explorer(GRAPHQL_PATH));
  app.use(readBody, refuseBody);
}

/**
 * For the command line beside it. Only the embedded form has a folder of its own: in scale-out
 * there need be none.
 */
async function sayWhere(
  { data, stores: { form } }: Settings,
  url: string,
  log: Observed['log'],
): Promise<void> {
  await announce(data, url).catch((problem: unknown) => {
    if (form === 'EMBEDDED') throw problem;
    log.debug({ err: problem }, 'where this server answers is not written down');
  });
}

const urlOf = (host: string, server: Server): string =>
  `http://${host.includes(':') ? `[${host}]` : host}:${String((server.address() as AddressInfo).port)}`;

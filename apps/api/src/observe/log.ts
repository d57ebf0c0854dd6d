import { compact } from '@cylch/kernel';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { LoggerService } from '@nestjs/common';
import { Logger, PinoLogger } from 'nestjs-pino';
import type { Logger as Pino } from 'pino';
import { pinoHttp } from 'pino-http';
import type { RequestHandler } from 'express';
import type { Exchange } from '../http/exchange.ts';

const told = ({
  method,
  url,
  originalUrl,
}: IncomingMessage & Readonly<{ originalUrl?: string }>): string =>
  `${method ?? ''} ${pathOf(originalUrl ?? url)}`;
const pathOf = (url: string | undefined): string => (url ?? '').split('?')[0] ?? '';

/**
 * One line for each request: what it asked for, its code and how long it took; never texts, tokens
 * or variables.
 */
export function logRequests(log: Pino): RequestHandler {
  const lines = pinoHttp<IncomingMessage, ServerResponse>({
    logger: log,
    quietReqLogger: true,
    serializers: {
      req: () => undefined,
      res: () => undefined,
      err: ({ message }: Error) => ({ message }),
    },
    customAttributeKeys: { responseTime: 'ms' },
    customLogLevel: (_request, { statusCode }, problem) =>
      problem !== undefined || statusCode >= 500 ? 'error' : 'info',
    customSuccessMessage: told,
    customErrorMessage: told,
    customProps: (_request, response) => {
      // Asked twice: before there is anything to tell, and at the end.
      if (!response.writableEnded) return {};
      const { operation, name, code } =
        (response as ServerResponse & { locals?: { exchange?: Exchange } }).locals?.exchange ?? {};
      return {
        status: response.statusCode,
        ...compact({ operation, name, code }),
      };
    },
  });
  return (request, response, next) => {
    lines(request, response, next);
  };
}

/** Nest’s own words in the same log. */
export const logForNest = (log: Pino): LoggerService =>
  new Logger(new PinoLogger({ pinoHttp: { logger: log } }), {});

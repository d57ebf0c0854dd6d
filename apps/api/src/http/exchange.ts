import { AsyncLocalStorage } from 'node:async_hooks';
import type { Language } from '@cylch/kernel';
import type { RequestHandler } from 'express';
import type { Sent } from '../graphql/errors/sent.ts';
import { languageFor } from '../graphql/language.ts';

/**
 * What one HTTP exchange comes to: what its errors, its log line and the metrics need to know of
 * it.
 */
export type Exchange = {
  readonly language: Language;
  /**
   * The request itself, for saying what is wrong with it. Neither logged nor counted: it has texts
   * and tokens.
   */
  readonly sent?: Sent;
  /** What was asked for, in words of the schema: `query timeline`. */
  operation?: string;
  /** The name that the sender gave the operation. */
  name?: string;
  /** The first refusal’s code; OK where there is none. */
  code: string;
};

const exchanges = new AsyncLocalStorage<Exchange>();

/** The exchange that the running code belongs to; outside of one, an unspoken one in English. */
export const exchangeNow = (): Exchange => exchanges.getStore() ?? { language: 'en', code: 'OK' };

/** Begins an exchange; `response.locals.exchange` is the same one. */
export const beginExchange: RequestHandler = (request, response, next) => {
  const exchange: Exchange = {
    language: languageFor(request.headers['accept-language']),
    sent: request,
    code: 'OK',
  };
  response.locals['exchange'] = exchange;
  exchanges.run(exchange, next);
};

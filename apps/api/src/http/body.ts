import { Refusal } from '@cylch/kernel';
import express, { type ErrorRequestHandler, type RequestHandler } from 'express';
import { formatRefusal } from '../graphql/errors/format-refusal.ts';
import { exchangeNow } from './exchange.ts';

/** The most that one request may send. */
export const LARGEST_BODY = 1_048_576;

/**
 * Reads a JSON body. Plain texts are read too, so that what is wrong with them is said in one
 * voice.
 */
export const readBody: RequestHandler = express.json({ limit: LARGEST_BODY, strict: false });

type BodyProblem = Readonly<{ type?: unknown; status?: unknown }>;

/** A body that cannot be read is a mistake of its sender: told as GraphQL tells everything else. */
export const refuseBody: ErrorRequestHandler = (problem: BodyProblem, _request, response, next) => {
  const { type, status } = problem;
  // A body that cannot be unpacked has a status and no type.
  if (typeof status !== 'number' || status >= 500) {
    next(problem);
    return;
  }
  const refusal =
    type === 'entity.too.large'
      ? new Refusal('BAD_USER_INPUT', { field: 'body', problem: 'BODY_TOO_LARGE', limit: '1 MB' })
      : new Refusal('BAD_USER_INPUT', { field: 'body', problem: 'NOT_JSON' });
  const exchange = exchangeNow();
  exchange.code = refusal.code;
  response.status(status).json({ errors: [formatRefusal(refusal, exchange.language)] });
};

import type { Metrics } from '@cylch/observability';
import type { RequestHandler } from 'express';
import type { Exchange } from '../http/exchange.ts';

/**
 * Counts each GraphQL request that passes, when it is answered. Labels are words of the schema:
 * never what someone sent.
 */
export function countRequests({ meter }: Pick<Metrics, 'meter'>): RequestHandler {
  const requests = meter.createCounter('requests', {
    description: 'GraphQL requests answered, by operation and code.',
  });
  const took = meter.createHistogram('request_duration', {
    unit: 'ms',
    description: 'How long GraphQL requests took.',
  });
  return (_request, response, next) => {
    const began = performance.now();
    response.once('finish', () => {
      const { operation = 'none', code } = response.locals['exchange'] as Exchange;
      requests.add(1, { operation, code });
      took.record(performance.now() - began, { operation });
    });
    next();
  };
}

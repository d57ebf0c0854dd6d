import type { Request } from 'express';

/**
 * What came in, as far as it can tell what is wrong with it: an HTTP request, or what a socket sent
 * as its body.
 */
export type Sent = Readonly<
  Partial<Pick<Request, 'method' | 'headers' | 'query'>> & { body?: unknown }
>;

type Values = Readonly<Record<string, unknown>>;
export const isRecord = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The variables that were sent; none where there are none to read. */
export function variablesOf({ method, query, body }: Sent): Values {
  const variables =
    method === 'GET'
      ? parsed(query?.['variables'])
      : isRecord(body)
        ? body['variables']
        : undefined;
  return isRecord(variables) ? variables : {};
}

/** A value as JSON tells it; undefined where it is none. */
export function parsed(text: unknown): unknown {
  try {
    return typeof text === 'string' ? (JSON.parse(text) as unknown) : undefined;
  } catch {
    return undefined;
  }
}

import type { Refusal, RefusalCode } from '@cylch/kernel';
import { HeaderMap } from '@apollo/server';
import { GraphQLError } from 'graphql';

const STATUS: Partial<Readonly<Record<RefusalCode, number>>> = {
  UNAUTHENTICATED: 401,
  UNAVAILABLE: 503,
};

/**
 * A refusal of a whole request, before anything of it ran, with the HTTP status that goes with it.
 */
export const failed = (refusal: Refusal): GraphQLError =>
  new GraphQLError(refusal.message, {
    originalError: refusal,
    extensions: {
      code: refusal.code,
      http: {
        status: STATUS[refusal.code] ?? 400,
        headers: new HeaderMap(
          refusal.code === 'UNAUTHENTICATED' ? [['www-authenticate', 'Bearer']] : [],
        ),
      },
    },
  });

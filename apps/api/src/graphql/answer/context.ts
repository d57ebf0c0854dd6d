import { type AppContext, Request } from '@cylch/graphql';
import type { Conditions } from '@cylch/platform';
import { compact, Refusal } from '@cylch/kernel';
import type { Request as HttpRequest } from 'express';
import { exchangeNow } from '../../http/exchange.ts';
import { signedInBy } from '../../identity/bearer.ts';
import type { Verify } from '../../identity/tokens.ts';
import { failed } from './fail.ts';

/** What a request needs before it can be answered. */
export type Reception = Readonly<{
  appContext: AppContext;
  verify: Verify;
  conditions: Conditions;
}>;

/**
 * Apollo copies the context of each operation, and a copy of a Request would be without its inside; so it travels in
 * this holder, and the plugin `standing` takes it out. `req` keeps Nest from copying too.
 */
export type Holder = { request: Request; req: object };

/** Who asks, in which language. @throws GraphQLError with a status where nothing can be asked at all. */
export const receive =
  ({ appContext, verify, conditions }: Reception) =>
  async ({ req }: Readonly<{ req: HttpRequest }>): Promise<Holder> => {
    try {
      conditions.ensureAnswering();
      const signedIn = await signedInBy(req.headers.authorization, verify);
      const { language } = exchangeNow();
      return {
        req,
        request: new Request(appContext, {
          language,
          ...compact({ caller: signedIn?.caller }),
        }),
      };
    } catch (problem) {
      throw problem instanceof Refusal ? failed(problem) : problem;
    }
  };

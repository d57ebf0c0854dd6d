import { type Caller, type Request, RequestFactory } from '@cylch/graphql';
import { compact, type Language, Refusal } from '@cylch/kernel';
import { Conditions } from '@cylch/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { Request as HttpRequest } from 'express';
import { exchangeNow } from '../../http/exchange.ts';
import { signedInBy } from '../../identity/bearer.ts';
import { TOKEN_VERIFIER } from '../../identity/token-verifier.ts';
import type { SignedIn, Verify } from '../../identity/tokens.ts';
import { failed } from './fail.ts';

/**
 * Apollo copies the context of each operation, and a copy of a Request would be without its inside;
 * so it travels in this holder, and the plugin `standing` takes it out. `req` keeps Nest from
 * copying too.
 */
export type Holder = { request: Request; req: object };

/**
 * How every request comes in, over HTTP and over a socket alike: may anything be answered, who
 * asks, in which language.
 */
@Injectable()
export class RequestReceiver {
  readonly #conditions: Conditions;
  readonly #verify: Verify;
  readonly #requests: RequestFactory;
  constructor(
    conditions: Conditions,
    @Inject(TOKEN_VERIFIER) verify: Verify,
    requests: RequestFactory,
  ) {
    this.#conditions = conditions;
    this.#verify = verify;
    this.#requests = requests;
  }

  /**
   * Who asks, by an Authorization header; undefined for the signed-out. @throws Refusal
   * UNAVAILABLE, UNAUTHENTICATED
   */
  async signIn(authorization: string | undefined): Promise<SignedIn | undefined> {
    this.#conditions.ensureAnswering();
    return signedInBy(authorization, this.#verify);
  }

  begin(by: Readonly<{ caller: Caller | undefined; language: Language }>): Request {
    const { caller, language } = by;
    return this.#requests.begin({ language, ...compact({ caller }) });
  }

  /** A request over HTTP. @throws GraphQLError with a status where nothing can be asked at all */
  async overHttp(req: HttpRequest): Promise<Holder> {
    try {
      const signedIn = await this.signIn(req.headers.authorization);
      const { language } = exchangeNow();
      return { req, request: this.begin({ caller: signedIn?.caller, language }) };
    } catch (problem) {
      throw problem instanceof Refusal ? failed(problem) : problem;
    }
  }
}

import type { IncomingHttpHeaders } from 'node:http';
import type { Caller, Request } from '@cylch/graphql';
import { compact, ensure, type Language, Refusal } from '@cylch/kernel';
import {
  type ExecutionArgs,
  type ExecutionResult,
  type FormattedExecutionResult,
  getOperationAST,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import type { SubscribePayload } from 'graphql-ws';
import type { WebSocket } from 'ws';
import { languageFor } from './language.ts';
import { keepWithin, LIMITS } from './limits/limits.ts';
import type { Answers } from './path/answers.ts';
import type { RequestReceiver } from './path/request-receiver.ts';

/** What a socket needs of the server: the path that every request takes, and the schema. */
export type Hosting = Readonly<{
  receiver: RequestReceiver;
  answers: Answers;
  schema: GraphQLSchema;
}>;
type Arriving = Readonly<{
  socket: WebSocket;
  headers: IncomingHttpHeaders;
  params: Readonly<Record<string, unknown>>;
}>;

type Outcome = Readonly<{ [K in keyof ExecutionResult]?: ExecutionResult[K] | undefined }>;

/** 4401 of graphql-ws: not to be tried again with the same token. */
const UNAUTHORIZED = 4401;
const UNAVAILABLE = 1013;
/** setTimeout counts no further. */
const LONGEST_WAIT_MS = 2_147_483_647;

const textOf = (params: Arriving['params'], ...names: readonly string[]): string | undefined =>
  names.map((name) => params[name]).find((value): value is string => typeof value === 'string');

/** One socket, from its token to its end: it closes when the token expires. */
export class WebSocketSession {
  readonly #hosting: Hosting;
  readonly #caller: Caller | undefined;
  readonly #language: Language;
  #expiry: NodeJS.Timeout | undefined;

  private constructor(
    hosting: Hosting,
    by: Readonly<{ caller: Caller | undefined; language: Language }>,
  ) {
    this.#hosting = hosting;
    this.#caller = by.caller;
    this.#language = by.language;
  }

  /**
   * Reads `authorization` and `acceptLanguage` of the connection’s parameters. Closes the socket
   * where the token does not hold.
   */
  static async begin(
    hosting: Hosting,
    { socket, headers, params }: Arriving,
  ): Promise<WebSocketSession | undefined> {
    try {
      const signedIn = await hosting.receiver.signIn(
        textOf(params, 'authorization', 'Authorization') ?? headers.authorization,
      );
      const language = languageFor(
        textOf(params, 'acceptLanguage', 'accept-language', 'Accept-Language') ??
          headers['accept-language'],
      );
      const session = new WebSocketSession(hosting, { caller: signedIn?.caller, language });
      if (signedIn !== undefined) session.#closeAt(signedIn.until, socket);
      return session;
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
      socket.close(problem.code === 'UNAUTHENTICATED' ? UNAUTHORIZED : UNAVAILABLE, problem.code);
      return undefined;
    }
  }

  /** An operation, ready to run: what HTTP goes through holds here too. */
  execute(
    { query, variables, operationName }: SubscribePayload,
    running: number,
  ): ExecutionArgs | readonly GraphQLError[] {
    try {
      ensure(running <= LIMITS.subscriptions, 'QUERY_TOO_COSTLY', {
        problem: 'TOO_MANY_SUBSCRIPTIONS',
        limit: String(LIMITS.subscriptions),
      });
      const { schema, receiver } = this.#hosting;
      const document = parse(query, { maxTokens: LIMITS.tokens });
      const errors = validate(schema, document, specifiedRules, { maxErrors: LIMITS.errors });
      if (errors.length > 0) return errors;
      const operation = getOperationAST(document, operationName);
      ensure(operation != null, 'BAD_USER_INPUT', {
        field: 'operationName',
        problem: 'NO_SUCH_OPERATION',
      });
      keepWithin({ schema, document, operation, variables: variables ?? {} });
      const contextValue = receiver.begin({ caller: this.#caller, language: this.#language });
      return { schema, document, operationName, variableValues: variables, contextValue };
    } catch (problem) {
      return [
        problem instanceof GraphQLError
          ? problem
          : new GraphQLError(String(problem), { originalError: problem as Error }),
      ];
    }
  }

  async formatResult(
    { contextValue, variableValues }: ExecutionArgs,
    { errors, ...result }: Outcome,
  ): Promise<FormattedExecutionResult> {
    const place = await this.#hosting.answers.place(contextValue as Request);
    const { data, extensions } = result;
    return {
      ...compact({ data, extensions }),
      ...(errors === undefined ? {} : { errors: this.formatErrors(errors, variableValues) }),
      ...(place === undefined ? {} : { extensions: { ...extensions, place } }),
    };
  }

  formatErrors(
    errors: readonly GraphQLError[],
    variables?: ExecutionArgs['variableValues'],
  ): readonly GraphQLFormattedError[] {
    const sent = { body: { variables } };
    return errors.map((error) =>
      this.#hosting.answers.error(error, this.#language, { sent, where: error.toJSON() }),
    );
  }

  end(): void {
    clearTimeout(this.#expiry);
  }

  #closeAt(until: number, socket: WebSocket): void {
    const left = until - Date.now();
    this.#expiry = setTimeout(
      () => {
        if (Date.now() < until) this.#closeAt(until, socket);
        else socket.close(UNAUTHORIZED, 'UNAUTHENTICATED');
      },
      Math.min(Math.max(left, 0), LONGEST_WAIT_MS),
    ).unref();
  }
}

import { type Client, createClient } from 'graphql-ws';
import type { Cylch } from '../../acceptance/support/cylch.ts';

export type Line = Readonly<{
  id: string;
  kind: string;
  position: string;
  title: { en: string | null };
}>;
type Told = Readonly<{
  data?: { timelineGrew: Line } | null;
  errors?: readonly { message: string; extensions: { code: string } }[];
  extensions?: object;
}>;
type Closed = Readonly<{ code: number; reason: string }>;

const QUERY =
  'subscription ($from: Position, $filter: TimelineFilter) { timelineGrew(from: $from, filter: $filter) { id kind position title { en } } }';

/** One socket of graphql-ws, as a browser holds it. */
export class Socket {
  readonly #client: Client;
  /** How it was closed from the other side. */
  readonly closed: Promise<Closed>;

  constructor({ url }: Pick<Cylch, 'url'>, token?: string, language = 'en') {
    const { promise, resolve } = Promise.withResolvers<Closed>();
    this.closed = promise;
    this.#client = createClient({
      url: `${url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      retryAttempts: 0,
      connectionParams: {
        acceptLanguage: language,
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      on: {
        closed: (event) => {
          const { code, reason } = event as Closed;
          resolve({ code, reason });
        },
      },
    });
  }

  /** Lines as they are told, until the caller stops. */
  grew(variables: object = {}, query = QUERY): AsyncIterableIterator<Told> {
    return this.#client.iterate({
      query,
      variables: { ...variables },
    }) as AsyncIterableIterator<Told>;
  }

  /** The first answer, which is expected to come at once. */
  async first(variables: object = {}, query = QUERY): Promise<Told> {
    for await (const told of this.grew(variables, query)) return told;
    throw new Error('the subscription ended without a word');
  }

  /**
   * The refusals of what is expected to be refused, whether before it ran or as its first answer.
   */
  async refused(variables: object = {}, query = QUERY): Promise<unknown> {
    return this.first(variables, query).then(
      ({ errors }) => errors,
      (errors: unknown) => errors,
    );
  }

  close(): void {
    void this.#client.dispose();
  }
}

/** The lines of a subscription up to and with the one at a position. */
export async function linesUpTo(
  position: string,
  lines: AsyncIterable<Told>,
): Promise<readonly Line[]> {
  const told: Line[] = [];
  for await (const { data, errors } of lines) {
    if (data == null) throw new Error(JSON.stringify(errors));
    told.push(data.timelineGrew);
    if (Number(data.timelineGrew.position) >= Number(position)) break;
  }
  return told;
}

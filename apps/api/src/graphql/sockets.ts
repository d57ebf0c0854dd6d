import type { Server } from 'node:http';
import { type OnModuleDestroy, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import { LARGEST_BODY } from '../http/body.ts';
import { GRAPHQL_PATH } from './graphql-path.ts';
import { Answers } from './path/answers.ts';
import { RequestReceiver } from './path/request-receiver.ts';
import { type Hosting, WebSocketSession } from './web-socket-session.ts';

type WithSession = { session?: WebSocketSession };

/**
 * Listens for graphql-ws on the same port and path as HTTP. Returns how to end all that is
 * subscribed.
 */
function openSockets(server: Server, hosting: Hosting): () => Promise<void> {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: LARGEST_BODY });
  server.on('upgrade', (request, socket, head) => {
    if (URL.parse(request.url ?? '', 'ws://cylch')?.pathname !== GRAPHQL_PATH) {
      socket.end('HTTP/1.1 404 Not Found\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, socket, head, (open) => {
      sockets.emit('connection', open, request);
    });
  });
  const serving = useServer<Record<string, unknown>, WithSession>(
    {
      onConnect: async (context) => {
        const { socket, request } = context.extra;
        const session = await WebSocketSession.begin(hosting, {
          socket,
          headers: request.headers,
          params: context.connectionParams ?? {},
        });
        if (session !== undefined) context.extra.session = session;
        return session !== undefined;
      },
      onSubscribe: (context, _id, payload) =>
        context.extra.session?.execute(payload, Object.keys(context.subscriptions).length),
      onNext: (context, ...[, , args, result]) => context.extra.session?.formatResult(args, result),
      onError: (context, _id, _payload, errors) => context.extra.session?.formatErrors(errors),
      onClose: (context) => {
        context.extra.session?.end();
      },
    },
    sockets,
  );
  return async () => {
    await serving.dispose();
  };
}

/** Subscriptions: sockets on the server of HTTP, from its start until it shuts down. */
@Injectable()
export class Sockets implements OnApplicationBootstrap, OnModuleDestroy {
  readonly #host: HttpAdapterHost;
  readonly #schema: GraphQLSchemaHost;
  readonly #receiver: RequestReceiver;
  readonly #answers: Answers;
  #close: () => Promise<void> = () => Promise.resolve();

  constructor(
    host: HttpAdapterHost,
    schema: GraphQLSchemaHost,
    receiver: RequestReceiver,
    answers: Answers,
  ) {
    this.#host = host;
    this.#schema = schema;
    this.#receiver = receiver;
    this.#answers = answers;
  }

  onApplicationBootstrap(): void {
    this.#close = openSockets(this.#host.httpAdapter.getHttpServer() as Server, {
      receiver: this.#receiver,
      answers: this.#answers,
      schema: this.#schema.schema,
    });
  }
  /** Says goodbye to every socket, before Apollo drains the server, which would only break them. */
  async onModuleDestroy(): Promise<void> {
    await this.#close();
  }
}

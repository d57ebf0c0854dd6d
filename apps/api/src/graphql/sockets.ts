import type { Server } from 'node:http';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import { LARGEST_BODY } from '../http/body.ts';
import { GRAPHQL_PATH } from './module.ts';
import { type Hosting, WebSocketSession } from './web-socket-session.ts';

type WithSession = { session?: WebSocketSession };

/** Listens for graphql-ws on the same port and path as HTTP. Returns how to end all that is subscribed. */
export function openSockets(server: Server, hosting: Hosting): () => Promise<void> {
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

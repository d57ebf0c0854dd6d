import type { Server } from 'node:http';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import { LARGEST_BODY } from '../http/body.ts';
import { GRAPHQL_PATH } from './module.ts';
import { type Hosting, Visit } from './visit.ts';

type Visits = { visit?: Visit };

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
  const serving = useServer<Record<string, unknown>, Visits>(
    {
      onConnect: async (context) => {
        const { socket, request } = context.extra;
        const visit = await Visit.begin(hosting, {
          socket,
          headers: request.headers,
          params: context.connectionParams ?? {},
        });
        if (visit !== undefined) context.extra.visit = visit;
        return visit !== undefined;
      },
      onSubscribe: (context, _id, payload) =>
        context.extra.visit?.ask(payload, Object.keys(context.subscriptions).length),
      onNext: (context, ...[, , args, result]) => context.extra.visit?.tell(args, result),
      onError: (context, _id, _payload, errors) => context.extra.visit?.tellErrors(errors),
      onClose: (context) => {
        context.extra.visit?.end();
      },
    },
    sockets,
  );
  return async () => {
    await serving.dispose();
  };
}

import { type RequestHandler, Router } from 'express';
import { ruruHTML } from 'ruru/server';
import { serveStatic } from 'ruru/static';

const STATIC = '/explorer/static/';
/** Nothing is loaded from another host, whatever the bundle may try. */
const POLICY = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-inline'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self' ws: wss:",
  "worker-src 'self' blob:",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

const QUERY = `# Cylch · croeso / welcome
query Year($cycle: ID!) {
  timeline(filter: { cycle: $cycle }, first: 20) {
    nodes { occurred title { cy en } }
  }
  record { position viewsLagEvents }
}
`;

const pageFor = (endpoint: string): string =>
  ruruHTML({
    endpoint,
    subscriptionEndpoint: endpoint,
    staticPath: STATIC,
    // The type asks for every option; those left out have defaults.
    clientConfig: {
      initialQuery: QUERY,
      initialVariables: JSON.stringify({ cycle: 'cycle-2025-26' }, null, 2),
      initialHeaders: JSON.stringify({ 'Accept-Language': 'cy' }, null, 2),
      showPersistHeadersSettings: false,
    } as NonNullable<Parameters<typeof ruruHTML>[0]['clientConfig']>,
    htmlParts: { titleTag: '<title>Cylch · GraphQL</title>' },
  });

/**
 * The explorer, from node_modules alone: a browser that opens the GraphQL address gets it, and so
 * does /explorer.
 */
export function explorer(endpoint: string): RequestHandler {
  const page = pageFor(endpoint);
  const send: RequestHandler = (_request, response) => {
    response
      .set({
        'Content-Security-Policy': POLICY,
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'no-referrer',
      })
      .type('html')
      .send(page);
  };
  const router = Router();
  router.use((request, response, next) => {
    serveStatic(STATIC)(request, response, next as (problem?: Error) => void);
  });
  router.get('/explorer', send);
  router.get(endpoint, (request, response, next) => {
    if (request.accepts(['json', 'application/graphql-response+json', 'html']) === 'html')
      void send(request, response, next);
    else next();
  });
  return router;
}

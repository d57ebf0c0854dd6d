/** Where GraphQL is asked, over HTTP and WebSocket. */
export const GRAPHQL_PATH = '/graphql';

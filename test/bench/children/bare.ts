import { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import express from 'express';
import type { AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';

/**
 * A bare Apollo server that gives one answer, ready in memory: what HTTP and GraphQL alone cost.
 */
const { timeline } = (
  JSON.parse(readFileSync(process.argv[2] as string, 'utf8')) as { data: { timeline: object } }
).data;
const typeDefs = `
  enum Kind { CYCLE PARTNER WINDOW PRIORITIES TERMS REFLECTION DIALOGUE EVALUATION }
  enum Order { NEWEST_FIRST OLDEST_FIRST }
  input At { position: String }
  input Filter { cycle: ID, order: Order }
  type Text { cy: String en: String }
  type Partner { id: ID! }
  type Priority { key: String! }
  type Entry { id: ID! kind: String! occurred: String! position: String! title: Text! partners: [Partner!]! about: [Priority!]! }
  type PageInfo { endCursor: String hasNextPage: Boolean! }
  type Entries { nodes: [Entry!]! pageInfo: PageInfo! }
  type Query { timeline(first: Int, filter: Filter, at: At): Entries }`;
const server = new ApolloServer({ typeDefs, resolvers: { Query: { timeline: () => timeline } } });
await server.start();
const listening = express()
  .use('/graphql', express.json(), expressMiddleware(server))
  .listen(0, '127.0.0.1', () => {
    process.stdout.write(`http://127.0.0.1:${String((listening.address() as AddressInfo).port)}\n`);
  });

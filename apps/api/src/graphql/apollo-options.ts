import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { type FeatureDefinition, TEXT_RESOLVERS } from '@cylch/graphql';
import type { ApolloDriverConfig } from '@nestjs/apollo';
import type { Request as HttpRequest } from 'express';
import { exchangeNow } from '../http/exchange.ts';
import { GRAPHQL_PATH } from './graphql-path.ts';
import { LIMITS } from './limits/limits.ts';
import type { Answers } from './path/answers.ts';
import { standing } from './path/place-plugin.ts';
import type { Holder, RequestReceiver } from './path/request-receiver.ts';

/**
 * How the schema is built from the classes: sorted, so that its text only changes where it does.
 */
const SCHEMA_OPTIONS = { autoSchemaFile: true, sortSchema: true } as const;

/** Apollo over the request path, the schema from the classes of the features. */
export const apolloOptions = (
  receiver: RequestReceiver,
  answers: Answers,
  features: readonly FeatureDefinition[],
): Omit<ApolloDriverConfig, 'driver'> => ({
  ...SCHEMA_OPTIONS,
  buildSchemaOptions: {
    orphanedTypes: features.flatMap(({ things }) => things.map(({ type }) => type)),
  },
  resolvers: TEXT_RESOLVERS,
  path: GRAPHQL_PATH,
  graphiql: false,
  introspection: true,
  autoTransformHttpErrors: false,
  persistedQueries: false,
  // Not in onModuleDestroy: sockets are told goodbye there, before the server is drained.
  stopOnApplicationShutdown: true,
  context: ({ req }: Readonly<{ req: HttpRequest }>): Promise<Holder> => receiver.overHttp(req),
  formatError: (where, error) => {
    const { language, sent } = exchangeNow();
    return answers.error(error, language, { sent, where });
  },
  parseOptions: { maxTokens: LIMITS.tokens },
  validationOptions: { maxErrors: LIMITS.errors },
  plugins: [
    standing(answers),
    ApolloServerPluginUsageReportingDisabled(),
    ApolloServerPluginCacheControlDisabled(),
  ],
});

import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { CommandsModule, type ExecutorPorts } from '@cylch/commands';
import type { Application } from '@cylch/platform';
import { callMethods, type AppContext, LocalisedTextResolver, NodeResolver } from '@cylch/graphql';
import { TIMELINE_RESOLVERS } from '@cylch/timeline';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_PIPE } from '@nestjs/core';
import { CommandBus } from '@nestjs/cqrs';
import { GraphQLModule } from '@nestjs/graphql';
import type { GraphQLSchema } from 'graphql';
import { exchangeNow } from '../http/exchange.ts';
import { ImportResolver, APPLICATION } from '../import/import.resolver.ts';
import { type Reception, receive } from './answer/context.ts';
import { standing } from './answer/place-plugin.ts';
import { formatError, type ErrorFormatting } from './errors/format-error.ts';
import { InputPipe } from './errors/input-pipe.ts';
import { PassOn } from './errors/pass-on.ts';
import { LIMITS } from './limits/limits.ts';

/** Where GraphQL is asked, over HTTP and WebSocket. */
export const GRAPHQL_PATH = '/graphql';

/** All that the API is made of; the bus is Nest’s own. */
export type Parts = Readonly<{
  appContext: Omit<AppContext, 'bus'>;
  ports: ExecutorPorts;
  opened: Application;
  reception: Omit<Reception, 'appContext'>;
  logFault: ErrorFormatting['log'];
}>;

/** How the schema is built from the classes, wherever it is: sorted, so that its text only changes where it does. */
export const SCHEMA_OPTIONS = {
  autoSchemaFile: true,
  sortSchema: true,
  transformSchema: callMethods,
} as const;

@Module({})
export class ApiModule {
  static of(parts: Parts): DynamicModule {
    const { appContext, ports } = parts;
    const types = appContext.features.flatMap(({ things }) => things.map(({ type }) => type));
    return {
      module: ApiModule,
      imports: [
        CommandsModule.over(
          ports,
          appContext.features.flatMap(({ commands }) => commands),
        ),
        GraphQLModule.forRootAsync<ApolloDriverConfig>({
          driver: ApolloDriver,
          inject: [CommandBus],
          useFactory: (bus: CommandBus) => ({
            ...SCHEMA_OPTIONS,
            buildSchemaOptions: { orphanedTypes: types },
            ...apollo({ ...parts, appContext: { ...appContext, bus } }),
          }),
        }),
      ],
      providers: [
        LocalisedTextResolver,
        NodeResolver,
        ImportResolver,
        { provide: APPLICATION, useValue: parts.opened },
        ...TIMELINE_RESOLVERS,
        ...appContext.features.flatMap(({ resolvers }) => resolvers),
        { provide: APP_PIPE, useClass: InputPipe },
        { provide: APP_FILTER, useClass: PassOn },
      ],
    };
  }
}

function apollo({
  appContext,
  reception,
  logFault,
}: Omit<Parts, 'appContext'> & Readonly<{ appContext: AppContext }>): Omit<
  ApolloDriverConfig,
  'driver'
> {
  let schema: GraphQLSchema | undefined;
  const formatting: ErrorFormatting = {
    log: logFault,
    schema: () => schema,
    sent: () => exchangeNow().sent,
  };
  const learnSchema = {
    serverWillStart: (service: Readonly<{ schema: GraphQLSchema }>) => {
      ({ schema } = service);
      return Promise.resolve();
    },
  };
  return {
    path: GRAPHQL_PATH,
    graphiql: false,
    introspection: true,
    autoTransformHttpErrors: false,
    persistedQueries: false,
    context: receive({ appContext, ...reception }),
    formatError: (told, error) =>
      formatError(error, exchangeNow().language, { formatting, where: told }),
    parseOptions: { maxTokens: LIMITS.tokens },
    validationOptions: { maxErrors: LIMITS.errors },
    plugins: [
      standing,
      learnSchema,
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginCacheControlDisabled(),
    ],
  };
}

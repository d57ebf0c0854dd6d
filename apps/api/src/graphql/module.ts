import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { CarrierModule, type Ports } from '@cylch/carrier';
import type { Opened } from '@cylch/house';
import { callMethods, type House, LocalisedTextResolver, NodeResolver } from '@cylch/graphql';
import { TIMELINE_RESOLVERS } from '@cylch/timeline';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_PIPE } from '@nestjs/core';
import { CommandBus } from '@nestjs/cqrs';
import { GraphQLModule } from '@nestjs/graphql';
import type { GraphQLSchema } from 'graphql';
import { exchangeNow } from '../http/exchange.ts';
import { ImportResolver, OPENED } from '../import/import.resolver.ts';
import { type Reception, receive } from './answer/context.ts';
import { standing } from './answer/standing.ts';
import { answerTo, type Desk } from './errors/answer-to.ts';
import { InputPipe } from './errors/input-pipe.ts';
import { PassOn } from './errors/pass-on.ts';
import { LIMITS } from './limits/limits.ts';

/** Where GraphQL is asked, over HTTP and WebSocket. */
export const GRAPHQL_PATH = '/graphql';

/** All that the API is made of; the bus is Nest’s own. */
export type Parts = Readonly<{
  house: Omit<House, 'bus'>;
  ports: Ports;
  opened: Opened;
  reception: Omit<Reception, 'house'>;
  logFault: Desk['log'];
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
    const { house, ports } = parts;
    const types = house.rooms.flatMap(({ things }) => things.map(({ type }) => type));
    return {
      module: ApiModule,
      imports: [
        CarrierModule.over(ports),
        GraphQLModule.forRootAsync<ApolloDriverConfig>({
          driver: ApolloDriver,
          inject: [CommandBus],
          useFactory: (bus: CommandBus) => ({
            ...SCHEMA_OPTIONS,
            buildSchemaOptions: { orphanedTypes: types },
            ...apollo({ ...parts, house: { ...house, bus } }),
          }),
        }),
      ],
      providers: [
        LocalisedTextResolver,
        NodeResolver,
        ImportResolver,
        { provide: OPENED, useValue: parts.opened },
        ...TIMELINE_RESOLVERS,
        ...house.rooms.flatMap(({ resolvers }) => resolvers),
        { provide: APP_PIPE, useClass: InputPipe },
        { provide: APP_FILTER, useClass: PassOn },
      ],
    };
  }
}

function apollo({
  house,
  reception,
  logFault,
}: Omit<Parts, 'house'> & Readonly<{ house: House }>): Omit<ApolloDriverConfig, 'driver'> {
  let schema: GraphQLSchema | undefined;
  const desk: Desk = { log: logFault, schema: () => schema };
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
    context: receive({ house, ...reception }),
    formatError: (told, error) => answerTo(error, exchangeNow().language, { desk, where: told }),
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

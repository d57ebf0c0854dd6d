import { FEATURE_DEFINITIONS } from '@cylch/graphql';
import { FeaturesModule } from '@cylch/features';
import { ObservabilityModule, type Observed } from '@cylch/observability';
import { type ApplicationOptions, PlatformModule } from '@cylch/platform';
import type { Settings } from '@cylch/platform/settings';
import { TimelineModule } from '@cylch/timeline';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { apolloOptions } from './graphql/apollo-options.ts';
import { PassOn } from './graphql/errors/pass-on.ts';
import { Answers } from './graphql/path/answers.ts';
import { RequestPathModule } from './graphql/path/request-path.module.ts';
import { RequestReceiver } from './graphql/path/request-receiver.ts';
import { Sockets } from './graphql/sockets.ts';
import { ImportResolver } from './import/import.resolver.ts';
import { LettersLoader } from './server/letters-loader.ts';
import { ServerLifecycle } from './server/server-lifecycle.ts';

/** The application as it answers over HTTP and WebSocket. */
@Module({
  imports: [
    FeaturesModule,
    TimelineModule,
    RequestPathModule,
    GraphQLModule.forRootAsync<ApolloDriverConfig>({
      driver: ApolloDriver,
      imports: [RequestPathModule],
      inject: [RequestReceiver, Answers, FEATURE_DEFINITIONS],
      useFactory: apolloOptions,
    }),
  ],
  providers: [
    ImportResolver,
    LettersLoader,
    ServerLifecycle,
    Sockets,
    { provide: APP_FILTER, useClass: PassOn },
  ],
})
export class AppModule {
  /** Over the stores that the settings name, telling `observed` how it goes. */
  static forRoot(
    settings: Settings,
    observed: Observed,
    options: ApplicationOptions = {},
  ): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.forRoot(settings, { ...observed.opening, ...options }),
        ObservabilityModule.over(observed),
      ],
    };
  }
}

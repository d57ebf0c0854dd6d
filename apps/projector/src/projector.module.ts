import { FeaturesModule } from '@cylch/features';
import { ObservabilityModule, type Observed } from '@cylch/observability';
import { PlatformModule } from '@cylch/platform';
import type { Settings } from '@cylch/platform/settings';
import { type DynamicModule, Module } from '@nestjs/common';
import { Projector } from './projector.ts';

/**
 * The application as a projector runs it: the same modules as the server’s, and nothing that
 * answers GraphQL.
 */
@Module({ imports: [FeaturesModule] })
export class ProjectorModule {
  static forRoot(settings: Settings, observed: Observed): DynamicModule {
    return {
      module: ProjectorModule,
      providers: [Projector],
      imports: [
        PlatformModule.forRoot(settings, observed.opening),
        ObservabilityModule.over(observed),
      ],
    };
  }
}
